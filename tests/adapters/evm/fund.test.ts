import { describe, expect, it } from 'vitest'
import { runJob } from '../../../lib/adapters/evm/run-job.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import type { HeldToken } from '../../../lib/core/simulate/scenario.ts'
import type { KnownState } from '../../../lib/core/simulate/state.ts'
import { ALICE, account, BOB, CONTRACT, code, ETHER, job, MINER, word, world } from './job.ts'

const COIN: HeldToken = { standard: 'erc20', token: CONTRACT, amount: '500' }
const ITEM: HeldToken = { standard: 'erc721', token: CONTRACT, tokenId: '7', amount: '1' }
/** Answers with the slot that its input's fifth to 36th byte name, and with one slot for all. */
const OWN_SLOTS = code('6004 35 54 6000 52 6020 6000 f3')
const ONE_SLOT = code('6001 54 6000 52 6020 6000 f3')
const ASK: Hex = `0x00000000${BOB.slice(2).padStart(64, '0')}`

/** What the token answers of Bob after he was given it, read by the step. */
async function give(tokens: HeldToken[], state: KnownState) {
  const funded = { address: BOB, wei: '0', tokens, taker: MINER }
  return runJob(job({ funded, steps: [{ from: BOB, to: CONTRACT, value: '0', data: ASK, inner: 'call' }] }), state)
}

describe('somebody made up who holds tokens', () => {
  it('holds at least as much', async () => {
    const reply = await give([COIN], world(OWN_SLOTS))
    const [ran] = reply.kind === 'done' ? reply.executions : []
    expect(BigInt(ran?.returnData ?? 0)).toBeGreaterThanOrEqual(500n)
  })

  it('owns the item, without what was kept beside its owner being lost', async () => {
    const storage = { [word(7)]: `0x0123${'0'.repeat(20)}${ALICE.slice(2)}` as const }
    const seven: Hex = `0x00000000${'7'.padStart(64, '0')}`
    const funded = { address: BOB, wei: '0', tokens: [ITEM] }
    // The token itself shows the address alone.
    const masked = code('6004 35 54 73', `0x${'ff'.repeat(20)}`, '16 6000 52 6020 6000 f3')
    const state = world(masked, { [CONTRACT]: account({ code: masked, storage }) })
    const steps = [{ from: BOB, to: CONTRACT, value: '0', data: seven, inner: 'call' }] as const
    const reply = await runJob(job({ funded, steps }), state)
    const [ran] = reply.kind === 'done' ? reply.executions : []
    expect(ran?.returnData).toBe(word(BigInt(BOB)))
  })

  it('leaves the state as it was', async () => {
    const views = [{ to: CONTRACT, data: ASK }]
    const funded = { address: BOB, wei: '5', tokens: [COIN] }
    const reply = await runJob(job({ funded, steps: [], views }), world(OWN_SLOTS))
    expect(reply).toMatchObject({ kind: 'done', views: [{ returnData: word(0) }] })
  })

  it.each([
    ['what all hold alike is nobody’s own', ONE_SLOT],
    ['it keeps nothing', code('6001 6000 52 6020 6000 f3')],
    ['it is no contract', '0x' as const],
    ['it answers nothing', code('00')],
    ['what they hold is kept elsewhere', code('36 6000 6000 37 6020 6000 36 6000 73', ALICE, '5a fa 50 6020 6000 f3')],
  ])('can’t be where %s: the run is unchecked, and no failure', async (_, bytes) => {
    const elsewhere = { [ALICE]: account({ balance: `${ETHER}`, code: OWN_SLOTS }) }
    expect(await give([COIN], world(bytes, elsewhere))).toMatchObject({
      kind: 'unchecked',
      unchecked: { reason: 'not-simulated', detail: `nobody can be made up who holds ${CONTRACT}` },
    })
  })

  it('waits for what is not known of the token yet', async () => {
    const known: KnownState = {
      complete: false,
      accounts: {
        [ALICE]: account({ balance: `${ETHER}` }),
        [BOB]: account(),
        [MINER]: account(),
        [CONTRACT]: account({ code: OWN_SLOTS }),
      },
    }
    const reply = await give([COIN], known)
    expect(reply).toMatchObject({ kind: 'missing' })
    expect(reply.kind === 'missing' ? reply.needs : []).toContainEqual({
      kind: 'slot',
      address: CONTRACT,
      slot: word(BigInt(BOB)),
    })
  })
})
