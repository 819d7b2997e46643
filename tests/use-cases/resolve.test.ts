import { expect, test } from 'vitest'
import type { Known, Need, Stage } from '../../lib/core/facts/need.ts'
import { needKey } from '../../lib/core/facts/need.ts'
import { resolve } from '../../lib/use-cases/resolve.ts'

const selectorOf = (digit: string): Need => ({ kind: 'signatures', selector: `0x${digit.padStart(8, '0')}` })
const codeOf = (digit: string): Need => ({ kind: 'code', address: `0x${digit.repeat(40)}` })

/** A device that keeps nothing and is never asked. */
const here = async (): Promise<Known> => {
  throw new Error('nothing of this is kept here')
}

function answered(known: Known, needs: readonly Need[]): Known {
  return new Map([
    ...known,
    ...needs.map((need) => [needKey(need), { ok: true, value: '0x00', provenance: 'proved' }] as const),
  ])
}

test('a stage that needs nothing is run once and asks nobody', async () => {
  const asked: (readonly Need[])[] = []
  const { result, open } = await resolve(() => ({ result: 'read', needs: [] }), {
    here,
    async away(needs) {
      asked.push(needs)
      return null
    },
  })
  expect(result).toBe('read')
  expect(open).toEqual([])
  expect(asked).toEqual([[]])
})

test('needs of one round are asked once each, in one batch', async () => {
  const batches: number[] = []
  const { result } = await resolve(
    (known): Stage<number> => ({ result: known.size, needs: [codeOf('1'), codeOf('1'), codeOf('2')] }),
    {
      here,
      async away(needs, known) {
        batches.push(needs.length)
        return needs.length === 0 ? null : answered(known, needs)
      },
    },
  )
  expect(result).toBe(2)
  expect(batches).toEqual([2, 0])
})

test('a stage that never has enough is stopped after four rounds, and what it still lacks is said', async () => {
  let rounds = 0
  const { open } = await resolve((known): Stage<null> => ({ result: null, needs: [codeOf(known.size.toString(16))] }), {
    here,
    async away(needs, known) {
      rounds++
      return answered(known, needs)
    },
  })
  expect(rounds).toBe(4)
  expect(open).toEqual([codeOf('4')])
})

test('what this device keeps is asked to its end before anyone else, and costs none of the four rounds', async () => {
  const asked: string[] = []
  const { result, open } = await resolve(
    (known): Stage<number> => ({
      result: known.size,
      needs: [codeOf('1'), ...Array.from({ length: Math.min(known.size + 1, 8) }, (_, at) => selectorOf(`${at}`))],
    }),
    {
      async here(needs, known) {
        asked.push('here')
        return answered(known, needs)
      },
      async away(needs, known) {
        asked.push(`away ${needs.length}`)
        return needs.length === 0 ? null : answered(known, needs)
      },
    },
  )
  expect(asked).toEqual([...Array(8).fill('here'), 'away 1', 'away 0'])
  expect(result).toBe(9)
  expect(open).toEqual([])
})

test('bytes that make needs of the library without end are stopped too, and what is lacking is said', async () => {
  let rounds = 0
  const { open } = await resolve(
    (known): Stage<null> => ({ result: null, needs: [selectorOf(known.size.toString(16))] }),
    {
      async here(needs, known) {
        rounds++
        return answered(known, needs)
      },
      away: async () => null,
    },
  )
  expect(rounds).toBe(12)
  expect(open).toEqual([selectorOf('c')])
})
