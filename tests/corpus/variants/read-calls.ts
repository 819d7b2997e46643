import type { Address, Hex } from 'viem'
import type { Call } from '../ask.ts'
import type { Ask } from '../case.ts'
import { type Fields, firstParam } from './variant.ts'

/** The calls that a request sends; none where it sends none, or more than calls (a delegation). */
export function readCalls(ask: Ask): readonly Required<Call>[] {
  const given = firstParam(ask)
  if (ask.method === 'wallet_sendCalls') return ((given.calls ?? []) as readonly Fields[]).map(readCall)
  const plain = given.authorizationList === undefined && given.to !== undefined
  return ask.method === 'eth_sendTransaction' && plain ? [readCall(given)] : []
}

function readCall({ to, data = '0x', value = '0x0' }: Fields): Required<Call> {
  return { to: String(to).toLowerCase() as Address, data: data as Hex, value: BigInt(String(value)) }
}
