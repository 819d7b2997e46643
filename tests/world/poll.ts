import { setTimeout as sleep } from 'node:timers/promises'

/** Asks until there is an answer. Throws, naming what was awaited, after `timeoutMs`. */
export async function poll<T>(what: string, ask: () => Promise<T | undefined> | T | undefined, timeoutMs = 45_000) {
  const end = Date.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs / 1000} s in vain for ${what}`)
    await sleep(50)
  }
}
