import { expect, test } from 'vitest'
import type { Known, Need, Stage } from '../../lib/core/facts/need.ts'
import { needKey } from '../../lib/core/facts/need.ts'
import { resolve } from '../../lib/use-cases/resolve.ts'

const codeOf = (digit: string): Need => ({ kind: 'code', address: `0x${digit.repeat(40)}` })

function answered(known: Known, needs: readonly Need[]): Known {
  return new Map([
    ...known,
    ...needs.map((need) => [needKey(need), { ok: true, value: '0x00', provenance: 'proved' }] as const),
  ])
}

test('a stage that needs nothing is run once and asks nobody', async () => {
  const asked: (readonly Need[])[] = []
  const { result, open } = await resolve(
    () => ({ result: 'read', needs: [] }),
    async (needs) => {
      asked.push(needs)
      return null
    },
  )
  expect(result).toBe('read')
  expect(open).toEqual([])
  expect(asked).toEqual([[]])
})

test('needs of one round are asked once each, in one batch', async () => {
  const batches: number[] = []
  const { result } = await resolve(
    (known): Stage<number> => ({ result: known.size, needs: [codeOf('1'), codeOf('1'), codeOf('2')] }),
    async (needs, known) => {
      batches.push(needs.length)
      return needs.length === 0 ? null : answered(known, needs)
    },
  )
  expect(result).toBe(2)
  expect(batches).toEqual([2, 0])
})

test('a stage that never has enough is stopped after four rounds, and what it still lacks is said', async () => {
  let rounds = 0
  const { open } = await resolve(
    (known): Stage<null> => ({ result: null, needs: [codeOf(known.size.toString(16))] }),
    async (needs, known) => {
      rounds++
      return answered(known, needs)
    },
  )
  expect(rounds).toBe(4)
  expect(open).toEqual([codeOf('4')])
})
