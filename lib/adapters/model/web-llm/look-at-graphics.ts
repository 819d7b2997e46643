import type { Graphics } from './why-unfit.ts'

interface Gpu {
  requestAdapter(): Promise<{ readonly features: { has(name: string): boolean } } | null>
}

/** What the graphics processor of this device can do, as the browser tells. */
export async function lookAtGraphics(): Promise<Graphics | null> {
  if (!('gpu' in navigator)) return null
  const adapter = await (navigator.gpu as Gpu).requestAdapter().catch(() => null)
  return adapter === null ? null : { halfPrecision: adapter.features.has('shader-f16') }
}
