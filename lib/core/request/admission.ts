import type { HeldRequest } from './held-request.ts'

/** Ceilings on what waits at once, so that one page's flood can't push out another's request. */
export const ADMISSION = {
  perOrigin: 8,
  perTab: 16,
  total: 64,
  bytesPerTab: 1_572_864,
  bytes: 5_242_880,
} as const

/** EIP-1474: a request limit was exceeded. */
export const LIMIT_EXCEEDED = -32005

/** Whether one more request may wait beside those that do. What is refused costs the others nothing. */
export function isAdmitted(next: HeldRequest, waiting: readonly HeldRequest[]): boolean {
  const fromOrigin = waiting.filter(({ origin }) => origin === next.origin)
  const fromTab = waiting.filter(({ source }) => source.tabId === next.source.tabId)
  return (
    fromOrigin.length < ADMISSION.perOrigin &&
    fromTab.length < ADMISSION.perTab &&
    waiting.length < ADMISSION.total &&
    bytesOf([...fromTab, next]) <= ADMISSION.bytesPerTab &&
    bytesOf([...waiting, next]) <= ADMISSION.bytes
  )
}

/** An upper bound without encoding: no character of UTF-16 takes more than three bytes of UTF-8. */
function bytesOf(requests: readonly HeldRequest[]): number {
  return requests.reduce((sum, { text, method }) => sum + 3 * (text.length + method.length), 0)
}
