import { expect, test } from 'vitest'
import type { Review } from '../../lib/core/review/review.ts'
import { reviewNothing } from '../../lib/use-cases/review-nothing.ts'
import { arrival, openCustodyWorld } from './custody-world.ts'

const SPENDER = `0x${'2'.repeat(40)}`

const reviewed = (change: Partial<Review['findings'][number]> = {}): Review => ({
  ...reviewNothing('r0'),
  unchecked: [],
  complete: true,
  findings: [
    {
      code: 'unlimited-approval',
      name: 'Permission without a limit',
      severity: 'caution',
      params: { spender: SPENDER },
      factIds: [],
      acceptable: true,
      text: '',
      ...change,
    },
  ],
})

async function show(review: Review) {
  const world = openCustodyWorld()
  const custody = world.start()
  await custody.hold(arrival('p0'))
  await custody.snapshot('r0', 1, [], review)
  const { digest = '', revision = 0 } = world.shown[0]?.entry ?? {}
  return { world, custody, acceptance: { requestId: 'r0', digest, revision, place: 0, days: 30 } as const }
}

test('a finding that is accepted is written down for its site, chain and addresses, and the review runs anew under that', async () => {
  const { world, custody, acceptance } = await show(reviewed())
  await custody.accept(acceptance)
  const untilS = Math.floor(world.nowMs / 1000) + 30 * 86_400
  expect(world.risks).toMatchObject([
    { code: 'unlimited-approval', origin: 'https://dapp.example', chainId: 1, parties: [`spender=${SPENDER}`], untilS },
  ])
  expect(world.toEngine.at(-1)).toMatchObject({ what: 'review', job: { run: 2, accepted: world.risks } })
})

test('the next request of the same site runs under it, one of another site does not', async () => {
  const { world, custody, acceptance } = await show(reviewed())
  await custody.accept(acceptance)
  await custody.hold(arrival('p1'))
  expect(world.toEngine.at(-1)?.job?.accepted).toEqual(world.risks)
  await custody.hold(arrival('p2', { origin: 'https://other.example' }))
  expect(world.toEngine.at(-1)?.job?.accepted).toBeUndefined()
})

test('nothing is accepted that is not on the screen, can’t be accepted, or is a danger', async () => {
  for (const [review, change] of [
    [reviewed(), { revision: 7 }],
    [reviewed(), { digest: '0x00' }],
    [reviewed(), { place: 1 }],
    [reviewed(), { days: 3_650 as 30 }],
    [{ ...reviewed(), findings: [{ ...reviewed().findings[0], acceptable: undefined }] } as unknown as Review, {}],
    [reviewed({ severity: 'danger' }), {}],
  ] as const) {
    const { world, custody, acceptance } = await show(review)
    await custody.accept({ ...acceptance, ...change })
    expect(world.risks).toEqual([])
    expect(world.toEngine.filter(({ what }) => what === 'review')).toHaveLength(1)
  }
})

test('what rests on a risk that was taken back is reviewed anew, without it', async () => {
  const { world, custody } = await show(reviewed({ severity: 'info', acceptedUntil: 9_999_999_999 }))
  await custody.risksChanged()
  expect(world.toEngine.at(-1)).toMatchObject({ what: 'review', job: { run: 2 } })
  expect(world.toEngine.at(-1)?.job?.accepted).toBeUndefined()
})

test('where what was accepted can’t be read, nothing is', async () => {
  const world = openCustodyWorld()
  Object.defineProperty(world, 'risks', {
    get() {
      throw new Error('the storage is gone')
    },
  })
  const custody = world.start()
  await custody.hold(arrival('p0'))
  expect(world.toEngine.at(-1)).toMatchObject({ what: 'review' })
  expect(world.toEngine.at(-1)?.job?.accepted).toBeUndefined()
})
