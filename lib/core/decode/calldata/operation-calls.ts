import { toFunctionSelector } from 'viem/utils'
import type { Address, Hex } from '../../facts/hex.ts'
import type { InnerCall } from '../decoder.ts'
import { bytesAt, type ValueNode } from '../value-tree.ts'
import { ERC4337_ABI } from './erc4337.data.ts'

/** In version 0.8, initCode that starts so, padded to 20 bytes, means the account runs by EIP-7702. */
const MARKER_7702 = /^0x7702(0{36})?$/

const [EXECUTE_USER_OP] = ERC4337_ABI.filter(({ name }) => name === 'executeUserOp').map((fn) => toFunctionSelector(fn))

/** What one operation does: the factory that makes the account first, then the account's own call. `place` is where it stands. */
export function callsOfOperation(
  op: ValueNode,
  place: string,
  sender: Address,
  entryPoint: Address | null,
): InnerCall[] {
  return [
    ...deployment(bytesAt(op, 'initCode'), place, sender),
    own(bytesAt(op, 'callData'), place, sender, entryPoint),
  ]
}

/** An account that takes the whole operation (`executeUserOp`) finds its own call behind that selector. */
function own(given: Hex, place: string, sender: Address, entryPoint: Address | null): InnerCall {
  const whole = EXECUTE_USER_OP !== undefined && given.startsWith(EXECUTE_USER_OP)
  const data: Hex = whole ? `0x${given.slice(10)}` : given
  const frame = { from: entryPoint, to: sender, self: sender, value: 0n, data, delegated: false }
  return { at: `${place}callData`, kind: 'user-operation', frame }
}

/** By EIP-7702 there is no factory: it is the account's own first call. */
function deployment(initCode: Hex, place: string, sender: Address): InnerCall[] {
  const head = initCode.slice(0, 42)
  const data: Hex = `0x${initCode.slice(42)}`
  const is7702 = MARKER_7702.test(head)
  if (initCode.length < 42 || (is7702 && data === '0x')) return []
  const to: Address = is7702 ? sender : `0x${initCode.slice(2, 42)}`
  return [{ at: `${place}initCode`, frame: { from: null, to, self: to, value: 0n, data, delegated: false } }]
}
