/** Why a stage gave no result. Each has its own sentence and remedy in `core/words`. */
export const UNCHECKED_REASONS = [
  'no-endpoint',
  'endpoint-failed',
  'endpoint-lied',
  'endpoints-differ',
  'wrong-chain',
  'no-proofs',
  'unknown-chain',
  'no-account',
  'out-of-time',
  'too-much',
  'stale',
  'not-simulated',
  'not-read',
  'memory-unread',
  'lists-unread',
  'internal',
] as const
export type UncheckedReason = (typeof UNCHECKED_REASONS)[number]
