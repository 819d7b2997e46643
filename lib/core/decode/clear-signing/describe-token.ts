import { z } from 'zod'
import type { Address } from '../../facts/hex.ts'
import type { Scope } from '../scope.ts'
import { readToken } from '../token.ts'
import { visibleText } from '../visible-text.ts'
import type { Source } from './source.ts'

const listedSchema = z.object({ symbol: z.string(), decimals: z.number().int().min(0).max(77), name: z.string() })

export interface TokenWords {
  readonly symbol: string | null
  readonly decimals: number | null
  readonly name: string | null
  readonly factIds: readonly string[]
}

/**
 * A token by the packaged list, else by what it says itself, else (for the described contract) by its descriptor. Of
 * another chain only what the list has is known.
 */
export function describeToken({ scope, descriptor, container }: Source, chainId: number, token: Address): TokenWords {
  if (chainId !== scope.context.chainId)
    return listedToken(scope, chainId, token) ?? { symbol: null, decimals: null, name: null, factIds: [] }
  const said = readToken(scope, token)
  const claimed = said.decimals === null && token === container.to ? descriptor.metadata?.token : undefined
  if (claimed !== undefined) {
    const { ticker, decimals, name } = claimed
    return { symbol: visibleText(ticker, 24), decimals, name: visibleText(name, 64), factIds: [] }
  }
  const told = (['symbol', 'decimals'] as const).filter((what) => said[what] !== null)
  return { ...said, name: null, factIds: told.map((what) => `token.${token}.${what}`) }
}

/** A token of the packaged list, with a fact of what the list says. */
export function listedToken(scope: Scope, chainId: number, token: Address): TokenWords | undefined {
  if (!scope.takeAddress('token', token)) return undefined
  const answer = scope.look({ kind: 'token', chainId, address: token })
  const listed = answer?.ok === true ? listedSchema.safeParse(answer.json) : undefined
  if (answer?.ok !== true || listed?.success !== true) return undefined
  const { decimals } = listed.data
  const [symbol, name] = [visibleText(listed.data.symbol, 24), visibleText(listed.data.name, 64)]
  const id = `token.${chainId}.${token}.listed`
  scope.addFact({ id, kind: 'token-listed', value: { symbol, decimals, name }, provenance: answer.provenance })
  return { symbol, decimals, name, factIds: [id] }
}
