import type { Common } from '@ethereumjs/common'
import {
  type CustomPrecompile,
  type EVMOpts,
  getActivePrecompiles,
  getOpcodesForHF,
  type PrecompileFunc,
} from '@ethereumjs/evm'
import { createAddressFromString } from '@ethereumjs/util'
import type { Address } from '../../core/facts/hex.ts'
import { Stopped } from './limits.ts'
import { rulesOfFork } from './rules-of-fork.ts'

/** EIP-198, which EIP-7883 makes dearer. */
const MODEXP = '0000000000000000000000000000000000000005'
/** EIP-197; EIP-2537's multiplications and pairing: the OP stack takes no long inputs for them, at each upgrade less. */
const LIMITED = ['08', '0c', '0e', '0f'].map((end) => end.padStart(40, '0'))
/** Shorter than each limit so far (the least is Jovian's for EIP-197, of 81,984 bytes). */
const SURELY_TAKEN = 1 << 16

const stop = (): never => {
  throw new Stopped('not-simulated', 'it asks what chains of the OP stack have each in its own version')
}

/**
 * The newest rules of OP-stack chains are Prague's or Osaka's, and no header tells which. They run under Prague's; what
 * differs between the two stops the run.
 */
export function unsettledPrecompiles(rules: Common): CustomPrecompile[] {
  const known = getActivePrecompiles(rules)
  const newer = [...getActivePrecompiles(newerThan(rules)).keys()].filter((address) => !known.has(address))
  const limited = LIMITED.flatMap((address) => {
    const original = known.get(address)
    return original === undefined
      ? []
      : [precompile(address, (input) => (input.data.length > SURELY_TAKEN ? stop() : original(input)))]
  })
  return [...[MODEXP, ...newer].map((address) => precompile(address, stop)), ...limited]
}

export function unsettledOpcodes(rules: Common): NonNullable<EVMOpts['customOpcodes']> {
  const known = getOpcodesForHF(rules).opcodes
  return [...getOpcodesForHF(newerThan(rules)).opcodes]
    .filter(([opcode]) => !known.has(opcode))
    .map(([opcode, { name, fee }]) => ({ opcode, opcodeName: name, baseFee: fee, logicFunction: stop }))
}

function newerThan(rules: Common): Common {
  return rulesOfFork(Number(rules.chainId()), 'osaka')
}

function precompile(address: string, run: PrecompileFunc): CustomPrecompile {
  const hex: Address = `0x${address}`
  return { address: createAddressFromString(hex), function: run }
}
