import type { DecodedCall, Decoder, InnerCall, Reading } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, listAt, nodeAt, uintAt } from '../value-tree.ts'
import { controlActs } from './control-acts.ts'
import { SMART_ACCOUNT_ABI } from './smart-account.data.ts'

const DELEGATED = 'Runs another contract’s code as the account itself'

const NEW_POWER = 'Changes who may act for this account'
const CONTROL: Readonly<Record<string, string>> = {
  addOwnerAddress: 'Adds an owner of this account',
  addOwnerPublicKey: 'Adds a key that may act for this account',
  removeOwnerAtIndex: 'Removes an owner of this account',
  removeLastOwner: 'Removes the last owner of this account: nobody may act for it then',
  setDefaultValidator: NEW_POWER,
  setExecution: NEW_POWER,
  changeRootValidator: NEW_POWER,
  installValidation: NEW_POWER,
  uninstallValidation: NEW_POWER,
  updateImplementation: 'Replaces the code of this account',
  installPlugin: 'Lets a module act for this account',
  uninstallPlugin: 'Takes a module’s power away',
}

/** The plain forms in which smart accounts are told what to call, and what changes who may tell them. */
export const smartAccountDecoder: Decoder = {
  name: 'smart-account',
  abi: SMART_ACCOUNT_ABI,
  read(call) {
    const { args, name, frame } = call
    const reason = CONTROL[name]
    if (reason !== undefined) return { reason, shows: TIMES, acts: controlActs(call) }
    if (nodeAt(args, 'target') !== undefined) return readExecute(call, '')
    if (nodeAt(args, 'call') !== undefined) return readExecute(call, 'call.')
    if (nodeAt(args, 'targets') !== undefined) return readLists(call)
    if (name === 'executeWithRuntimeValidation')
      return { shows: SHOWS, calls: [{ at: 'data', frame: selfCall(call, 'data') }] }
    return {
      shows: SHOWS,
      calls: listAt(args, 'calls').map((item, index): InnerCall => {
        const at = `calls.[${index}]`
        if (name === 'executeWithoutChainIdValidation') return { at, frame: selfCall(call, at) }
        const [to, value, data] = [addressAt(item, 'target'), uintAt(item, 'value'), bytesAt(item, 'data')]
        return { at, frame: innerFrame(frame.self, to, value, data, false) }
      }),
    }
  },
}

const TIMES = { _validUntil: { as: 'time' }, _validAfter: { as: 'time' } } as const

const SHOWS: NonNullable<Reading['shows']> = {
  target: { as: 'calls' },
  value: { as: 'calls' },
  data: { as: 'calls' },
  'call.target': { as: 'calls' },
  'call.value': { as: 'calls' },
  'call.data': { as: 'calls' },
  'targets.[]': { as: 'calls' },
  'values.[]': { as: 'calls' },
  'datas.[]': { as: 'calls' },
  'calls.[]': { as: 'calls' },
  'calls.[].target': { as: 'calls' },
  'calls.[].value': { as: 'calls' },
  'calls.[].data': { as: 'calls' },
}

/** The account as its own caller. */
function selfCall({ args, frame }: DecodedCall, at: string): InnerCall['frame'] {
  return { ...frame, from: frame.self, data: bytesAt(args, at), value: 0n, delegated: false }
}

/** Operation 1 stands for a delegatecall in Safe’s and Kernel’s forms. */
function readExecute({ args, name, frame }: DecodedCall, root: string): Reading {
  const [to, data] = [addressAt(args, `${root}target`), bytesAt(args, `${root}data`)]
  const value = nodeAt(args, `${root}value`) === undefined ? 0n : uintAt(args, `${root}value`)
  const operation = nodeAt(args, 'operation') === undefined ? 0n : uintAt(args, 'operation')
  if (operation > 1n) return { reason: 'An operation that is not known here' }
  const delegated = operation === 1n || name === 'executeDelegateCall'
  return {
    shows: SHOWS,
    calls: [{ at: `${root}data`, frame: innerFrame(frame.self, to, value, data, delegated) }],
    ...(delegated ? { reason: DELEGATED } : {}),
  }
}

/** Without values, no call brings any wei. */
function readLists({ args, frame }: DecodedCall): Reading {
  const [targets, datas] = [listAt(args, 'targets'), listAt(args, 'datas')]
  const values = nodeAt(args, 'values')?.items
  const even =
    targets.length === datas.length && (values === undefined || values.length === targets.length || values.length === 0)
  if (!even) return { reason: 'The lists differ in length: this fails' }
  return {
    shows: SHOWS,
    calls: targets.map((_, index) => {
      const value = values?.[index]?.value
      const [to, data] = [addressAt(args, `targets.[${index}]`), bytesAt(args, `datas.[${index}]`)]
      const inner = innerFrame(frame.self, to, typeof value === 'bigint' ? value : 0n, data, false)
      return { at: `datas.[${index}]`, frame: inner }
    }),
  }
}
