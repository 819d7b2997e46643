import { parseAbi } from 'viem/utils'
import type { DecodedCall, Decoder, InnerCall, Reading } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, listAt, nodeAt, uintAt } from '../value-tree.ts'

/** The plain forms in which smart accounts are told what to call: SimpleAccount's, Coinbase's and their kin. */
export const smartAccountDecoder: Decoder = {
  name: 'smart-account',
  abi: parseAbi([
    'struct Call { address target; uint256 value; bytes data; }',
    'function execute(address target, uint256 value, bytes data)',
    'function execute(address target, uint256 value, bytes data, uint8 operation)',
    'function execTransactionFromEntrypoint(address target, uint256 value, bytes data)',
    'function executeUserOp(address target, uint256 value, bytes data, uint8 operation)',
    'function executeCall(address target, uint256 value, bytes data)',
    'function executeBatch(address[] targets, bytes[] datas)',
    'function executeBatch(address[] targets, uint256[] values, bytes[] datas)',
    'function executeBatch(Call[] calls)',
    'function executeWithoutChainIdValidation(bytes[] calls)',
  ]),
  read(call) {
    const { args, name, frame } = call
    if (nodeAt(args, 'target') !== undefined) return readExecute(call)
    if (nodeAt(args, 'targets') !== undefined) return readLists(call)
    return {
      shows: SHOWS,
      calls: listAt(args, 'calls').map((item, index): InnerCall => {
        const at = `calls.[${index}]`
        if (name === 'executeWithoutChainIdValidation')
          return { at, frame: { ...frame, from: frame.self, data: bytesAt(args, at), value: 0n, delegated: false } }
        const [to, value, data] = [addressAt(item, 'target'), uintAt(item, 'value'), bytesAt(item, 'data')]
        return { at, frame: innerFrame(frame.self, to, value, data, false) }
      }),
    }
  },
}

const SHOWS: NonNullable<Reading['shows']> = {
  target: { as: 'calls' },
  value: { as: 'calls' },
  data: { as: 'calls' },
  'targets.[]': { as: 'calls' },
  'values.[]': { as: 'calls' },
  'datas.[]': { as: 'calls' },
  'calls.[]': { as: 'calls' },
  'calls.[].target': { as: 'calls' },
  'calls.[].value': { as: 'calls' },
  'calls.[].data': { as: 'calls' },
}

function readExecute({ args, frame }: DecodedCall): Reading {
  const [to, value, data] = [addressAt(args, 'target'), uintAt(args, 'value'), bytesAt(args, 'data')]
  const delegated = nodeAt(args, 'operation') !== undefined && uintAt(args, 'operation') === 1n
  return {
    shows: SHOWS,
    calls: [{ at: 'data', frame: innerFrame(frame.self, to, value, data, delegated) }],
    ...(delegated ? { reason: 'Runs another contract’s code as the account itself' } : {}),
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
