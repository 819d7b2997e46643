import { z } from 'zod'
import type { Hex } from '../../core/facts/hex.ts'
import type { Shelf } from './create-library.ts'
import { MAX_CODE_BYTES, type RecoveredFunction } from './recover-functions.ts'

/** Recovers what functions code has. Rejects where it can't. */
export type RecoverFunctions = (code: Hex, signal: AbortSignal) => Promise<readonly RecoveredFunction[]>

const functionsSchema = z.array(
  z.object({
    selector: z.string().regex(/^0x[0-9a-f]{8}$/),
    arguments: z.string().max(8_192),
    stateMutability: z.enum(['pure', 'view', 'payable', 'nonpayable']),
  }),
)

/**
 * Functions recovered from code: `[{ selector, arguments, stateMutability }]`. It is computed from that code alone; how
 * well the code itself is known, whoever asks knows.
 */
export function createFunctionsShelf(recover: RecoverFunctions): Shelf<'functions'> {
  return async ({ code }, signal) => {
    if (!/^0x([0-9a-f]{2})*$/.test(code)) return { ok: false, reason: 'no code' }
    if (code.length > 2 + 2 * MAX_CODE_BYTES) return { ok: false, reason: 'more code than is looked through' }
    if (code === '0x') return { ok: true, json: [], provenance: 'computed' }
    return { ok: true, json: functionsSchema.parse(await recover(code, signal)), provenance: 'computed' }
  }
}
