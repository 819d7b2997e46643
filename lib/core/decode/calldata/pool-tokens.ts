import { toFunctionSelector } from 'viem/utils'
import type { Address } from '../../facts/hex.ts'
import type { Scope } from '../scope.ts'

const TOKENS = [toFunctionSelector('token0()'), toFunctionSelector('token1()')] as const

/** One of the two tokens of a Uniswap pool, by its own word; undefined as long as it did not answer. */
export function askPoolToken(scope: Scope, pool: Address, place: 0 | 1): Address | undefined {
  if (!scope.takeAddress('token', pool)) return undefined
  const answer = scope.wish({ kind: 'view-call', to: pool, data: TOKENS[place] })
  const word = answer?.ok === true ? /^0x0{24}([0-9a-f]{40})$/i.exec(String(answer.value))?.[1] : undefined
  return word === undefined ? undefined : `0x${word.toLowerCase()}`
}
