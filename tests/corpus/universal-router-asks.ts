import { type Address, concatHex, encodeAbiParameters, type Hex, numberToHex, parseAbiParameters } from 'viem'
import { callOf } from './ask.ts'
import type { Stage } from './open-stage.ts'

/** Universal Router's own names for whoever calls it, and for itself. */
const [CALLER, ITSELF] = [
  '0x0000000000000000000000000000000000000001',
  '0x0000000000000000000000000000000000000002',
] as const

const SWAP_V3 = parseAbiParameters('address, uint256, uint256, bytes, bool')
const SWAP_V2 = parseAbiParameters('address, uint256, uint256, address[], bool')
const PAYMENT = parseAbiParameters('address, uint256')
const SWEEP = parseAbiParameters('address, address, uint256')

export function v3Path(from: Address, fee: number, to: Address): Hex {
  return concatHex([from, numberToHex(fee, { size: 3 }), to])
}

/** Purchases with ether by Universal Router. `wei` is what is sent, `least` what must come out. */
export function universalRouterBuys({ contracts: { weth }, markets: { universalRouter }, soon }: Stage) {
  const run = (commands: Hex, inputs: readonly Hex[], wei: bigint) =>
    callOf(universalRouter, 'execute', [commands, inputs, soon], wei)
  const wrap = (wei: bigint) => encodeAbiParameters(PAYMENT, [ITSELF, wei])
  return {
    v3: (token: Address, fee: number, wei: bigint, least: bigint) => {
      const way = v3Path(weth.address, fee, token)
      return run('0x0b00', [wrap(wei), encodeAbiParameters(SWAP_V3, [CALLER, wei, least, way, false])], wei)
    },
    v2: (token: Address, wei: bigint, least: bigint) => {
      const way = [weth.address, token]
      return run('0x0b08', [wrap(wei), encodeAbiParameters(SWAP_V2, [CALLER, wei, least, way, false])], wei)
    },
    /** Exactly so much of a token; what is sent beyond its cost, and not more than `most`, comes back. */
    v3Exact: (token: Address, fee: number, amount: bigint, most: bigint) => {
      // The way of an exact output runs backwards.
      const way = v3Path(token, fee, weth.address)
      const swap = encodeAbiParameters(SWAP_V3, [CALLER, amount, most, way, false])
      return run('0x0b010c', [wrap(most), swap, encodeAbiParameters(PAYMENT, [CALLER, 0n])], most)
    },
    /** In two halves that the router holds until it pays them out together. */
    halves: (token: Address, fee: number, wei: bigint, least: bigint) => {
      const [half, way] = [wei / 2n, v3Path(weth.address, fee, token)]
      const swap = encodeAbiParameters(SWAP_V3, [ITSELF, half, 0n, way, false])
      return run('0x0b000004', [wrap(wei), swap, swap, encodeAbiParameters(SWEEP, [token, CALLER, least])], wei)
    },
  }
}
