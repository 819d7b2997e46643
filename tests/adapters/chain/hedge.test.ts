import { expect, it } from 'vitest'
import { hedge } from '../../../lib/adapters/chain/hedge.ts'

const never = new AbortController().signal

/** What a source answers and after how long; `null`: nothing, until it is told to stop. */
type Source = { readonly name: string; readonly ms: number | null; readonly good: boolean }
const source = (name: string, ms: number | null, good = true): Source => ({ name, ms, good })

async function run(sources: readonly Source[], { waitMs = 30, signal = never } = {}) {
  const [asked, stopped, late]: [string[], string[], string[]] = [[], [], []]
  const ask = (from: Source, until: AbortSignal) =>
    new Promise<Source>((resolve) => {
      asked.push(from.name)
      if (from.ms !== null) setTimeout(() => resolve(from), from.ms)
      until.addEventListener('abort', () => {
        stopped.push(from.name)
        resolve({ ...from, good: false })
      })
    })
  const rules = {
    settles: ({ good }: Source) => good,
    waitMs: () => waitMs,
    onLate: (slow: Source, next: Source) => void late.push(`${slow.name} ${next.name}`),
  }
  const { won, lost } = await hedge(sources, ask, rules, signal)
  return { won: won?.name ?? null, lost: lost.map(({ answer }) => answer.name), asked, stopped, late }
}

it('asks one alone where it answers in time', async () => {
  const result = await run([source('a', 0), source('b', 0)], { waitMs: 1_000 })
  expect(result).toMatchObject({ won: 'a', asked: ['a'], late: [] })
})

it('asks the next as well where one is slow, takes the first good answer and stops the other', async () => {
  const result = await run([source('a', null), source('b', 0), source('c', 0)])
  expect(result).toMatchObject({ won: 'b', lost: [], asked: ['a', 'b'], late: ['a b'] })
  expect(result.stopped).toContain('a')
})

it('takes the slow one where it still comes first', async () => {
  expect(await run([source('a', 60), source('b', null)])).toMatchObject({ won: 'a', asked: ['a', 'b'] })
})

it('asks the next at once where one fails', async () => {
  const result = await run([source('a', 0, false), source('b', 0)], { waitMs: 60_000 })
  expect(result).toMatchObject({ won: 'b', lost: ['a'], asked: ['a', 'b'], late: [] })
})

it('waits for whoever is left, and wins nothing where all fail', async () => {
  const slow = await run([source('a', 80), source('b', 0, false)])
  expect(slow).toMatchObject({ won: 'a', lost: ['b'] })
  expect(await run([source('a', 60, false), source('b', 0, false)])).toMatchObject({ won: null, lost: ['b', 'a'] })
  expect(await run([])).toMatchObject({ won: null, lost: [] })
})

it('ends with its signal, and asks nobody more', async () => {
  const result = await run([source('a', null), source('b', 0)], { waitMs: 60_000, signal: AbortSignal.timeout(20) })
  expect(result).toMatchObject({ won: null, asked: ['a'] })
})
