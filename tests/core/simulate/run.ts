import { type Abi, encodeAbiParameters, encodeEventTopics, type Hex, pad, parseAbi } from 'viem'
import type { CallFrame, Execution, Log } from '../../../lib/core/simulate/execution.ts'

export const ME: Hex = `0x${'a1'.repeat(20)}`
export const YOU: Hex = `0x${'b0'.repeat(20)}`
export const TOKEN: Hex = `0x${'70'.repeat(20)}`

const EVENTS: Abi = parseAbi([
  'event Transfer(address indexed from, address indexed to, uint256 value)',
  'event Approval(address indexed owner, address indexed spender, uint256 value)',
  'event ApprovalForAll(address indexed owner, address indexed operator, bool approved)',
  'event TransferSingle(address indexed operator, address indexed from, address indexed to, uint256 id, uint256 value)',
  'event Deposit(address indexed dst, uint256 wad)',
])

/** A log of the token, its data being all numbers. */
export function log(eventName: string, args: Record<string, unknown>, ...data: readonly bigint[]): Log {
  const topics = encodeEventTopics({ abi: EVENTS, eventName, args }) as Hex[]
  return {
    address: TOKEN,
    topics,
    data: encodeAbiParameters(
      data.map(() => ({ type: 'uint256' })),
      data,
    ),
  }
}

/** The same event with its number indexed, as ERC-721 has it. */
export function indexedLog(eventName: string, args: Record<string, unknown>, tokenId: bigint): Log {
  const { topics } = log(eventName, args)
  return { address: TOKEN, topics: [...topics, pad(`0x${tokenId.toString(16)}`)], data: '0x' }
}

export function execution(given: Partial<Execution> = {}): Execution {
  const nothing = {
    gasUsed: '0x0',
    returnData: '0x',
    callTree: null,
    logs: [],
    stateDiff: { pre: {}, post: {} },
  } as const
  return { status: 'success', ...nothing, logs: [], ...given }
}

export function frame(given: Partial<CallFrame> = {}): CallFrame {
  return { type: 'CALL', from: ME, to: TOKEN, value: '0x0', gas: '0x0', gasUsed: '0x0', input: '0x', ...given }
}
