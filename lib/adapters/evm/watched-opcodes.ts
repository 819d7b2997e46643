import type { Common } from '@ethereumjs/common'
import { type EVMOpts, type ExecResult, getOpcodesForHF } from '@ethereumjs/evm'
import { bigIntToAddressBytes, bigIntToBytes, bytesToHex, setLengthLeft } from '@ethereumjs/util'
import { numberToHex } from 'viem'
import type { Address } from '../../core/facts/hex.ts'
import type { Surrounding } from '../../core/simulate/surroundings.ts'
import { flatHex } from './flat-hex.ts'
import type { JournaledState } from './journaled-state.ts'
import type { Limits } from './limits.ts'
import type { Tracing } from './tracing.ts'

type RunState = NonNullable<ExecResult['runState']>
type Handler = (runState: RunState, rules: Common) => void | Promise<void>

/** How each opcode that opens a frame takes its arguments off the stack: where target, value, input's place begin. */
const FRAMES = [
  { opcode: 0xf0, type: 'CREATE', pops: 3, target: null, value: 0, input: 1 },
  { opcode: 0xf1, type: 'CALL', pops: 7, target: 1, value: 2, input: 3 },
  { opcode: 0xf2, type: 'CALLCODE', pops: 7, target: 1, value: 2, input: 3 },
  { opcode: 0xf4, type: 'DELEGATECALL', pops: 6, target: 1, value: null, input: 2 },
  { opcode: 0xf5, type: 'CREATE2', pops: 4, target: null, value: 0, input: 1 },
  { opcode: 0xfa, type: 'STATICCALL', pops: 6, target: 1, value: null, input: 2 },
] as const
/** BALANCE and EXTCODEHASH */
const LOOKS = [0x31, 0x3f]
/** What reads the surroundings. */
const READS: readonly (readonly [opcode: number, reads: Surrounding])[] = [
  [0x32, 'origin'],
  [0x3a, 'gasprice'],
  [0x40, 'blockhash'],
  [0x41, 'coinbase'],
  [0x42, 'timestamp'],
  [0x43, 'number'],
  [0x44, 'prevrandao'],
  [0x45, 'gaslimit'],
  [0x46, 'chainid'],
  [0x48, 'basefee'],
  [0x4a, 'blobbasefee'],
]
const GAS = 0x5a
/** CALL, CALLCODE, DELEGATECALL, STATICCALL */
const CALLS: ReadonlySet<number | undefined> = new Set([0xf1, 0xf2, 0xf4, 0xfa])
const JUMPDEST = 0x5b
const SELFDESTRUCT = 0xff

/**
 * The few opcodes that the EVM's frame events don't tell enough of: calls announce their kind, calls refused before a
 * frame opens (too deep, too poor) and self-destructs are added to the tree as geth does, loops are counted, and it is
 * noted what code reads of its surroundings.
 */
export function watchedOpcodes(
  rules: Common,
  limits: Limits,
  tracing: Tracing,
  state: JournaledState,
): NonNullable<EVMOpts['customOpcodes']> {
  const { opcodes, handlers, dynamicGasHandlers } = getOpcodesForHF(rules)
  const watch = (opcode: number, wrap: (original: Handler) => Handler) => {
    const info = opcodes.get(opcode)
    const original = handlers.get(opcode)
    if (info === undefined || original === undefined) return []
    const gasFunction = dynamicGasHandlers.get(opcode)
    return [
      {
        opcode,
        opcodeName: info.name,
        baseFee: info.fee,
        ...(gasFunction === undefined ? {} : { gasFunction }),
        logicFunction: wrap(original),
      },
    ]
  }
  return [
    ...FRAMES.flatMap((frame) => watch(frame.opcode, (original) => openFrame(frame, original, tracing))),
    ...watch(SELFDESTRUCT, (original) => (runState, common) => {
      tracing.tracer?.add(selfDestruct(runState))
      return original(runState, common)
    }),
    ...LOOKS.flatMap((opcode) =>
      watch(opcode, (original) => (runState, common) => {
        state.look(addressAt(runState, 0))
        return original(runState, common)
      }),
    ),
    ...READS.flatMap(([opcode, reads]) =>
      watch(opcode, (original) => (runState, common) => {
        tracing.reads?.add(reads)
        return original(runState, common)
      }),
    ),
    ...watch(GAS, (original) => (runState, common) => {
      // Gas that only goes on to a call, as every compiler hands it on, is not looked at.
      if (!CALLS.has(runState.code[runState.programCounter])) tracing.reads?.add('gas')
      return original(runState, common)
    }),
    ...watch(JUMPDEST, (original) => (runState, common) => {
      limits.tick()
      return original(runState, common)
    }),
  ]
}

function openFrame(frame: (typeof FRAMES)[number], original: Handler, tracing: Tracing): Handler {
  const run = frame.target === null ? createAnyCode(frame.pops, original) : original
  return async (runState, rules) => {
    const { tracer } = tracing
    if (tracer === null) return run(runState, rules)
    const refused = refusedFrame(frame, runState, rules)
    tracer.announced = frame.type
    try {
      await run(runState, rules)
      if (tracer.announced !== null) tracer.add(refused())
    } finally {
      tracer.announced = null
    }
  }
}

/** The EVM library takes init code that begins as EIP-3540 containers do for one of those, though no fork has them. */
function createAnyCode(pops: number, original: Handler): Handler {
  return async (runState, rules) => {
    const [value = 0n, offset = 0n, length = 0n, salt = 0n] = runState.stack.peek(pops)
    const code = length < 2n ? new Uint8Array(0) : runState.memory.read(Number(offset), 2)
    const tooLong = rules.isActivatedEIP(3860) && length > rules.param('maxInitCodeSize')
    if (tooLong || code[0] !== 0xef || code[1] !== 0x00) return original(runState, rules)
    runState.stack.popN(pops)
    const gas = runState.messageGasLimit ?? 0n
    const init = runState.memory.read(Number(offset), Number(length), true)
    const { interpreter } = runState
    const created =
      pops === 3
        ? await interpreter.create(gas, value, init)
        : await interpreter.create2(gas, value, init, setLengthLeft(bigIntToBytes(salt), 32))
    runState.stack.push(created)
  }
}

function refusedFrame(frame: (typeof FRAMES)[number], runState: RunState, rules: Common) {
  const { env, stack } = runState
  const values = stack.peek(frame.pops)
  const at = (place: number | null) => (place === null ? 0n : (values[place] ?? 0n))
  const value = frame.value === null ? env.callValue : at(frame.value)
  const stipend = frame.target !== null && frame.value !== null && value > 0n ? rules.param('callStipendGas') : 0n
  const gas = (runState.messageGasLimit ?? 0n) + stipend
  return () => ({
    type: frame.type,
    from: env.address.toString(),
    ...(frame.target === null ? {} : { to: addressOf(at(frame.target)) }),
    ...(frame.type === 'STATICCALL' ? {} : { value: numberToHex(value) }),
    gas: numberToHex(gas),
    gasUsed: '0x0',
    input: flatHex(runState.memory.read(Number(at(frame.input)), Number(at(frame.input + 1)))),
    error:
      env.depth >= Number(rules.param('stackLimit')) ? 'max call depth exceeded' : 'insufficient balance for transfer',
  })
}

function addressAt({ stack }: RunState, place: number): Address {
  return addressOf(stack.peek(place + 1)[place] ?? 0n)
}

function addressOf(value: bigint): Address {
  return bytesToHex(bigIntToAddressBytes(value & ((1n << 160n) - 1n)))
}

function selfDestruct(runState: RunState) {
  const { env } = runState
  return {
    type: 'SELFDESTRUCT',
    from: env.address.toString(),
    to: addressAt(runState, 0),
    value: numberToHex(env.contract.balance),
    gas: '0x0',
    gasUsed: '0x0',
    input: '0x',
  }
}
