import { parseAbi, parseAbiParameters } from 'viem/utils'
import type { Address, Hex } from '../../facts/hex.ts'
import { isZeroAddress } from '../../facts/hex.ts'
import { decodeParameters } from '../decode-arguments.ts'
import type { CallFrame, DecodedCall, Decoder, Reading } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, listAt, uintAt } from '../value-tree.ts'

const BATCH = parseAbiParameters('(address target, uint256 value, bytes callData)[] executions')
const BATCH_WITH_DATA = parseAbiParameters('(address target, uint256 value, bytes callData)[] executions, bytes opData')

/** ERC-7579's modular accounts and ERC-7821's minimal ones: the first byte of the mode says how the rest is packed. */
export const erc7579Decoder: Decoder = {
  name: 'erc7579',
  abi: parseAbi([
    'function execute(bytes32 mode, bytes executionCalldata)',
    'function executeFromExecutor(bytes32 mode, bytes executionCalldata)',
    'function installModule(uint256 moduleTypeId, address module, bytes initData)',
    'function uninstallModule(uint256 moduleTypeId, address module, bytes deInitData)',
  ]),
  read(call) {
    if (call.name === 'installModule') return { reason: 'Lets a module act for this account' }
    if (call.name === 'uninstallModule') return { reason: 'Takes a module’s power away' }
    return readExecution(call)
  },
}

function readExecution({ args, frame }: DecodedCall): Reading {
  const data = bytesAt(args, 'executionCalldata')
  const shows: Reading['shows'] = { executionCalldata: { as: 'calls' } }
  switch (bytesAt(args, 'mode').slice(2, 4)) {
    case '00':
      return readPacked(data, frame, 'call') ?? { reason: 'The packed call can not be read' }
    case 'ff':
      return readPacked(data, frame, 'delegatecall') ?? { reason: 'The packed call can not be read' }
    case '01': {
      const calls = readBatch(data, frame)
      return calls === undefined ? { reason: 'The batch can not be read' } : { shows, calls }
    }
    default:
      return { reason: 'A mode that is not known here' }
  }
}

/** Target, value (calls only) and calldata, one after another. */
function readPacked(data: Hex, frame: CallFrame, kind: 'call' | 'delegatecall'): Reading | undefined {
  const head = kind === 'call' ? 42 + 64 : 42
  if (data.length < head) return undefined
  const to: Address = `0x${data.slice(2, 42)}`
  const value = kind === 'call' ? BigInt(`0x${data.slice(42, 106)}`) : 0n
  const inner = innerFrame(frame.self, to, value, `0x${data.slice(head)}`, kind === 'delegatecall')
  return {
    shows: { executionCalldata: { as: 'calls' } },
    calls: [{ at: 'executionCalldata', frame: inner }],
    ...(kind === 'delegatecall' ? { reason: 'Runs another contract’s code as the account itself' } : {}),
  }
}

/** ERC-7821 may add data for the account, and lets zero stand for the account. */
function readBatch(data: Hex, frame: CallFrame): Reading['calls'] {
  const plain = decodeParameters(BATCH, data)
  const decoded = plain?.oddity === undefined ? plain : (decodeParameters(BATCH_WITH_DATA, data) ?? plain)
  if (decoded === undefined) return undefined
  return listAt(decoded.args, 'executions').map((execution, index) => {
    const given = addressAt(execution, 'target')
    const to = isZeroAddress(given) && frame.self !== null ? frame.self : given
    const inner = innerFrame(frame.self, to, uintAt(execution, 'value'), bytesAt(execution, 'callData'), false)
    return { at: `executionCalldata.[${index}]`, frame: inner }
  })
}
