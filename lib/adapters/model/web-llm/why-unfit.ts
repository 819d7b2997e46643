/** What the graphics processor can do; null where there is none that a browser may use. */
export interface Graphics {
  readonly halfPrecision: boolean
}

/** Why a model for WebGPU can’t be used here, in one sentence. No model’s program is in this package. */
export function whyUnfit({ halfPrecision }: { readonly halfPrecision: boolean }, graphics: Graphics | null): string {
  if (graphics === null) return 'There is no graphics processor that the browser lets it use.'
  if (halfPrecision && !graphics.halfPrecision) return 'The graphics processor does not count in half precision.'
  return 'Its program is not in this package.'
}
