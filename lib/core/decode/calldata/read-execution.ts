import { parseAbiParameters } from 'viem/utils'
import { type Address, type Hex, isZeroAddress } from '../../facts/hex.ts'
import { decodeParameters } from '../decode-arguments.ts'
import type { InnerCall, Reading } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'

const BATCH = parseAbiParameters('(address target, uint256 value, bytes callData)[] executions')
const BATCH_WITH_DATA = parseAbiParameters('(address target, uint256 value, bytes callData)[] executions, bytes opData')
const BATCHES = parseAbiParameters('bytes[] batches')

/** ERC-7821: several batches, each with its own data for the account. */
const BATCH_OF_BATCHES = /^0x01000000000078210002/

/**
 * What an account is told to run, by ERC-7579's mode (its first byte) and ERC-7821's. `at` is where the bytes stand.
 * Without `calls` it was not read, and `reason` says why.
 */
export function readExecution(mode: Hex, data: Hex, self: Address | null, at: string): Reading {
  const passed = mode.slice(4, 6) === '01' ? { reason: 'A call that fails is passed over' } : {}
  switch (mode.slice(2, 4)) {
    case '00':
      return { ...passed, ...readPacked(data, self, false, at) }
    case 'ff':
      return readPacked(data, self, true, at)
    case '01':
      return { ...passed, ...(BATCH_OF_BATCHES.test(mode) ? readBatches(data, self, at) : readBatch(data, self, at)) }
    case 'fe':
      return { reason: 'A call that may change nothing: how it is packed is not known here' }
    default:
      return { reason: 'A mode that is not known here' }
  }
}

/** Target, value (calls only) and calldata, one after another. */
function readPacked(data: Hex, self: Address | null, delegated: boolean, at: string): Reading {
  const head = delegated ? 42 : 42 + 64
  if (data.length < head) return { reason: 'The packed call can not be read' }
  const to: Address = `0x${data.slice(2, 42)}`
  const value = delegated ? 0n : BigInt(`0x${data.slice(42, head)}`)
  return {
    calls: [{ at, frame: innerFrame(self, to, value, `0x${data.slice(head)}`, delegated) }],
    ...(delegated ? { reason: 'Runs another contract’s code as the account itself' } : {}),
  }
}

/** ERC-7821 may add data for the account, and lets zero stand for the account. */
function readBatch(data: Hex, self: Address | null, at: string): Reading {
  const plain = decodeParameters(BATCH, data)
  const decoded = plain?.oddity === undefined ? plain : (decodeParameters(BATCH_WITH_DATA, data) ?? plain)
  if (decoded === undefined) return { reason: 'The batch can not be read' }
  const calls = listAt(decoded.args, 'executions').map((execution, index): InnerCall => {
    const given = addressAt(execution, 'target')
    const to = isZeroAddress(given) && self !== null ? self : given
    const frame = innerFrame(self, to, uintAt(execution, 'value'), bytesAt(execution, 'callData'), false)
    return { at: `${at}.[${index}]`, frame }
  })
  const opData = nodeAt(decoded.args, 'opData')
  return { calls, ...(opData === undefined ? {} : { more: [moved(opData, at)] }) }
}

function readBatches(data: Hex, self: Address | null, at: string): Reading {
  const decoded = decodeParameters(BATCHES, data)
  if (decoded === undefined) return { reason: 'The batches can not be read' }
  const batches = listAt(decoded.args, 'batches').map((_, index) =>
    readBatch(bytesAt(decoded.args, `batches.[${index}]`), self, `${at}.[${index}]`),
  )
  if (batches.some(({ calls }) => calls === undefined)) return { reason: 'One of the batches can not be read' }
  return { calls: batches.flatMap(({ calls }) => calls ?? []), more: batches.flatMap(({ more }) => more ?? []) }
}

function moved(node: ValueNode, at: string): ValueNode {
  return { name: node.name, type: node.type, path: `#.${at}.opData`, value: node.value ?? '' }
}
