/**
 * The life of a held request: held → reviewing → ready → rechecking → forwarding → answered | rejected | unknown.
 * Decisions are bound to the request, the digest of its bytes and the revision that was on the screen.
 */
export const REQUEST_STATES = [
  'held',
  'reviewing',
  'ready',
  'rechecking',
  'forwarding',
  'answered',
  'rejected',
  'unknown',
] as const
export type RequestState = (typeof REQUEST_STATES)[number]

export interface Decision {
  readonly requestId: string
  readonly digest: string
  readonly revision: number
  readonly choice: 'continue' | 'reject'
}
