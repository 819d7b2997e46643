import { toFunctionSelector } from 'viem'
import { listInstructions } from '../decode/proxies/list-instructions.ts'
import type { Hex } from '../facts/hex.ts'

/** A function as it is recovered from code: canonical types, `uint256,address[]`. */
export interface ShapedFunction {
  readonly selector: string
  readonly arguments: string
  readonly stateMutability: string
}

const TRANSFER_FROM = toFunctionSelector('transferFrom(address,address,uint256)').slice(2)
const [SLOAD, EQ, CALLER, LOG0, LOG4] = [0x54, 0x14, 0x33, 0xa0, 0xa4]

/** More than a drainer needs; tokens, routers and markets have more still. */
const MAX_FUNCTIONS = 12

/** Whose, to whom, which and how much of each. */
const MAX_PARAMETERS = 4

/** An address that the code itself holds, as it was made with; masks and small numbers are none. */
const ADDRESS = /^(?:0{24})?(?!0{12})(?!f{40}$)[0-9a-f]{40}$/

/** What a compiler writes behind the code, which is data. */
function withoutTrailer(code: Hex): Hex {
  const length = Number.parseInt(code.slice(-4), 16)
  const end = code.length - 4 - 2 * length
  return end > 2 && /^a[1-4]/.test(code.slice(end)) ? `0x${code.slice(2, end)}` : code
}

/**
 * Whether instructions alone allow what a drainer does: they call `transferFrom`, never write a log, and know somebody
 * beforehand, by an address in the code or in storage beside a look at who calls.
 */
export function movesInSilence(code: Hex): boolean {
  const seen = new Set<number>()
  let [calls, holds] = [false, false]
  let last = ''
  for (const { opcode, pushed } of listInstructions(withoutTrailer(code))) {
    if (opcode >= LOG0 && opcode <= LOG4) return false
    // One that is compared is a function of its own.
    if (last === TRANSFER_FROM && opcode === EQ) return false
    calls ||= pushed === TRANSFER_FROM || pushed.startsWith(TRANSFER_FROM.padEnd(64, '0'))
    holds ||= ADDRESS.test(pushed)
    seen.add(opcode)
    last = pushed
  }
  return calls && (holds || seen.has(SLOAD)) && seen.has(CALLER)
}

/** Whether functions are those of a drainer: few, one takes a list, and none only answers questions, as honest code’s do. */
export function hasDrainerFunctions(functions: readonly ShapedFunction[]): boolean {
  if (functions.length > MAX_FUNCTIONS) return false
  const answers = functions.some(({ stateMutability }) => stateMutability === 'view' || stateMutability === 'pure')
  return !answers && functions.some(({ arguments: types }) => takesBareList(types))
}

/** Tokens or owners with little else: markets and brokers, which take lists too, take their terms beside them. */
function takesBareList(types: string): boolean {
  const bare = types.replace(/\([^()]*\)/g, 'tuple').split(',')
  return bare.length <= MAX_PARAMETERS && bare.some((type) => type === 'address[]' || type === 'tuple[]')
}
