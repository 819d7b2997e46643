import fc from 'fast-check'
import type { Hex } from 'viem'
import type { Execution } from '../../lib/core/simulate/execution.ts'
import { compareWithNode, foresee } from '../adapters/evm/compare-with-node.ts'
import { askChain } from '../world/protocols/ask-chain.ts'
import { at } from './amounts.ts'
import { AMPLE_GAS, fillTransaction, limitOf, payments } from './fill-transaction.ts'
import { KINDS } from './kinds/registry.ts'
import type { Ground } from './open-ground.ts'

/** One transaction, as it ended here, and what the node says differently of it. */
export interface Compared {
  readonly kind: string
  readonly status: Execution['status']
  /** Why, where not `success`. */
  readonly reason: string
  readonly bytes: Hex
  readonly differences: readonly string[]
}

const names = Object.keys(KINDS)
/** All kinds once, in any order. */
const round = fc.shuffledSubarray(names, { minLength: names.length })
const details = fc.record({ sender: fc.nat(3), later: fc.integer({ min: 1, max: 3_000 }), payment: payments })

/**
 * Generates `count` transactions by `seed`, each on the state that the last one left: foresees what it does at the tip,
 * then has the node mine it, and compares.
 */
export async function* runDifferential(ground: Ground, seed: number, count: number): AsyncGenerator<Compared> {
  const rounds = fc.sample(round, { seed, numRuns: Math.ceil(count / names.length) })
  const kinds = rounds.flat().slice(0, count)
  const rest = fc.sample(fc.noBias(details), { seed, numRuns: count })
  for (const [place, kind] of kinds.entries()) {
    const arbitrary = KINDS[kind]
    const choice = rest[place]
    if (arbitrary === undefined || choice === undefined) throw new Error(`No kind ${kind}`)
    const [plan] = fc.sample(fc.noBias(arbitrary), { seed: seed + place, numRuns: 1 })
    if (plan === undefined) throw new Error(`No plan for ${kind}`)
    const { chain, traders } = ground
    const block = await askChain<Record<'timestamp' | 'baseFeePerGas', Hex>>(
      chain,
      'eth_getBlockByNumber',
      'latest',
      false,
    )
    const now = BigInt(block.timestamp) + BigInt(choice.later)
    const turn = { ground, sender: at(traders, choice.sender), traders, now }
    const action = await plan(turn)
    const sender = action.from ?? turn.sender
    const fill = (gas: bigint) =>
      fillTransaction(chain, sender, action, choice.payment, gas, BigInt(block.baseFeePerGas))
    let bytes = await fill(AMPLE_GAS)
    let foreseen = await foresee(chain, bytes, Number(now))
    if (choice.payment.gas !== null) {
      bytes = await fill(limitOf(choice.payment, foreseen.execution.gasUsed as Hex))
      foreseen = await foresee(chain, bytes, Number(now))
    }
    const differences = await compareWithNode(chain, bytes, foreseen)
    const { status, reason = '' } = foreseen.execution
    yield { kind, status, reason, bytes, differences }
  }
}
