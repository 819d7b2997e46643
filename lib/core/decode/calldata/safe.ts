import { type Address, isZeroAddress } from '../../facts/hex.ts'
import type { DecodedCall, Decoder, InnerCall, Reading } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { controlActs } from './control-acts.ts'
import { SAFE_ABI } from './safe.data.ts'

const NEW_CODE = 'Replaces the code that this Safe runs'
const CREATES = 'Creates a contract from code that is not read here'

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
  changeMasterCopy: NEW_CODE,
  setupToL2: NEW_CODE,
  migrateSingleton: NEW_CODE,
  migrateWithFallbackHandler: NEW_CODE,
  migrateL2Singleton: NEW_CODE,
  migrateL2WithFallbackHandler: NEW_CODE,
  approveHash: 'Approves a Safe transaction by its hash: what it does can not be told from that',
  signMessage: 'Signs a message in the name of this Safe, for good',
  setup: 'Sets up a Safe: its owners, modules and handlers',
  performCreate: CREATES,
  performCreate2: CREATES,
}

/** Safe, versions 1.0 to 1.5: what it is told to run, and who may tell it. */
export const safeDecoder: Decoder = {
  name: 'safe',
  abi: SAFE_ABI,
  read(call: DecodedCall): Reading {
    const { args, name, frame } = call
    if (name.startsWith('execTransaction')) return readSafeTransaction(args, frame.self)
    const reason = CONTROL[name]
    const shows: Reading['shows'] = { value: { as: 'amount', token: null } }
    if (name === 'setup') return { ...readSetup(call), ...(reason === undefined ? {} : { reason }) }
    if (name.startsWith('create')) return readCreation(call)
    return { shows, acts: controlActs(call), ...(reason === undefined ? {} : { reason }) }
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

/** What the new Safe runs as itself while it is set up, and what it pays for that. */
function readSetup({ args, frame }: DecodedCall): Reading {
  const to = addressAt(args, 'to')
  const paymentToken = addressAt(args, 'paymentToken')
  const calls: InnerCall[] = isZeroAddress(to)
    ? []
    : [{ at: 'data', frame: innerFrame(frame.self, to, 0n, bytesAt(args, 'data'), true) }]
  return {
    shows: {
      payment: { as: 'amount', token: isZeroAddress(paymentToken) ? null : paymentToken },
      ...(calls.length === 0 ? {} : { to: { as: 'calls' }, data: { as: 'calls' } }),
    },
    calls,
  }
}

/** A new Safe: the address that it will have is not in the call. */
function readCreation({ args, frame }: DecodedCall): Reading {
  const data = bytesAt(args, 'initializer')
  const singleton = addressAt(args, 'singleton')
  const inner = { from: frame.self, to: singleton, self: null, value: 0n, data, delegated: true }
  const hasCallback = nodeAt(args, 'callback') !== undefined && !isZeroAddress(addressAt(args, 'callback'))
  return {
    shows: { singleton: { as: 'plain', label: 'Code that it runs' }, initializer: { as: 'calls' } },
    calls: data === '0x' ? [] : [{ at: 'initializer', frame: inner }],
    reason: `Creates a new contract that runs this code${hasCallback ? ', and tells another contract of it' : ''}`,
  }
}
