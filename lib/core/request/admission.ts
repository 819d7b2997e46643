import type { HeldRequest } from './held-request.ts'

/** Ceilings on what waits at once, so that one page's flood can't push out another's request. */
export const ADMISSION = {
  perOrigin: 8,
  perTab: 16,
  total: 64,
  charactersPerTab: 1_572_864,
  characters: 4_194_304,
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
    sizeOf([...fromTab, next]) <= ADMISSION.charactersPerTab &&
    sizeOf([...waiting, next]) <= ADMISSION.characters
  )
}

function sizeOf(requests: readonly HeldRequest[]): number {
  return requests.reduce((sum, { text }) => sum + text.length, 0)
}
