import { z } from 'zod'
import type { Address } from '../facts/hex.ts'
import type { Provenance } from '../facts/provenance.ts'
import type { Scope } from './scope.ts'

const tokenSchema = z
  .object({
    symbol: z.string().min(1),
    decimals: z.number().int().min(0).max(77),
    name: z.string(),
    listed: z.boolean(),
  })
  .nullable()

/** A token as the packaged lists have it. `listed`: a list of chosen tokens does, by which others are told from it. */
export interface PackagedToken {
  readonly symbol: string
  readonly decimals: number
  readonly name: string
  readonly listed: boolean
  readonly provenance: Provenance
}

/** Null where no list has the token, undefined where that is not known. */
export function readPackagedToken(scope: Scope, token: Address): PackagedToken | null | undefined {
  const answer = scope.look({ kind: 'token', chainId: scope.context.chainId, address: token })
  if (!answer?.ok) return undefined
  const { data } = tokenSchema.safeParse(answer.json)
  return data && { ...data, provenance: answer.provenance }
}
