import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { addressAt, uintAt } from '../value-tree.ts'
import { LIDO_ABI } from './lido.data.ts'

const SHOWS: NonNullable<Reading['shows']> = {
  _stETHAmount: { as: 'plain', label: 'Base units' },
  _recipient: { as: 'plain', label: 'Recipient' },
  _sender: { as: 'plain', label: 'Taken from' },
  '_amounts.[]': { as: 'plain', label: 'Base units' },
  _owner: { as: 'plain', label: 'Who may claim it later' },
  '_permit.value': { as: 'plain', label: 'Permit, in base units' },
  '_permit.deadline': { as: 'time', label: 'Permit usable until' },
}

/** Lido: staking, the wrapped token, and the queue out again. The queue does not name its token in the call. */
export const lidoDecoder: Decoder = {
  name: 'lido',
  abi: LIDO_ABI,
  read(call) {
    if (call.name.startsWith('transferShares')) return readShares()
    if (call.name === 'unwrap') return readUnwrap(call)
    const zeroOwner = 'The address zero as owner stands for the caller'
    if (!call.name.startsWith('requestWithdrawals')) return { shows: SHOWS }
    return { shows: SHOWS, ...(/^0x0+$/.test(addressAt(call.args, '_owner')) ? { reason: zeroOwner } : {}) }
  },
}

/** Shares grow into more stETH over time; how much they are now is the contract's to say. */
function readShares(): Reading {
  return {
    shows: { ...SHOWS, _sharesAmount: { as: 'plain', label: 'Shares' } },
    reason: 'Moves shares of the pool: how much of the token they are is not in this call',
  }
}

function readUnwrap({ args, frame }: DecodedCall): Reading {
  const token = frame.to
  if (token === null) return {}
  const amount = uintAt(args, '_wstETHAmount').toString()
  return {
    shows: { _wstETHAmount: { as: 'amount', token, label: 'Amount' } },
    acts: [{ kind: 'transfer', standard: 'erc20', token, from: frame.from, to: null, amount }],
  }
}
