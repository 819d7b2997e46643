import type { Address } from '../../facts/hex.ts'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, uintAt, type ValueNode } from '../value-tree.ts'
import { SAFE_ABI } from './safe.data.ts'

/** What each of Safe's own settings does, for the reason line; the values stand in the fields. */
const CONTROL: Readonly<Record<string, string>> = {
  addOwnerWithThreshold: 'Adds an owner to this Safe',
  removeOwner: 'Removes an owner of this Safe',
  swapOwner: 'Replaces an owner of this Safe',
  changeThreshold: 'Changes how many owners must sign',
  enableModule: 'Lets a module act for this Safe without signatures',
  disableModule: 'Takes a module’s power away',
  setGuard: 'Sets the contract that checks each transaction of this Safe',
  setModuleGuard: 'Sets the contract that checks what modules do',
  setFallbackHandler: 'Sets the contract that answers calls that this Safe does not know',
  approveHash: 'Approves a Safe transaction by its hash: what it does can not be told from that',
  setup: 'Sets up a Safe: its owners, modules and handlers',
}

/** Safe, versions 1.0 to 1.5: what it is told to run, and who may tell it. */
export const safeDecoder: Decoder = {
  name: 'safe',
  abi: SAFE_ABI,
  read({ args, name, frame }: DecodedCall): Reading {
    if (name.startsWith('execTransaction')) return readSafeTransaction(args, frame.self)
    const reason = CONTROL[name]
    return reason === undefined ? {} : { reason }
  },
}

/** A Safe transaction, in calldata or signed: the Safe calls, or (operation 1) runs another's code as itself. */
export function readSafeTransaction(args: ValueNode, safe: Address | null): Reading {
  const [to, value, data] = [addressAt(args, 'to'), uintAt(args, 'value'), bytesAt(args, 'data')]
  const operation = uintAt(args, 'operation')
  if (operation > 1n) return { reason: 'An operation that no Safe knows: this fails' }
  return {
    shows: {
      to: { as: 'calls' },
      value: { as: 'calls' },
      data: { as: 'calls' },
      gasPrice: { as: 'plain', label: 'Refunded gas price' },
    },
    calls: [{ at: 'data', frame: innerFrame(safe, to, value, data, operation === 1n) }],
    ...(operation === 1n ? { reason: 'Runs another contract’s code as the Safe itself' } : {}),
  }
}
