import { setTimeout as sleep } from 'node:timers/promises'
import { type Served, serve } from '../../tests/world/serve.ts'

/** What went through a delayed endpoint since it was last reset. */
export interface Traffic {
  /** The longest chain of requests of which each could only begin when the one before had been answered. */
  readonly roundTrips: number
  readonly requests: number
  readonly bytes: number
}

export interface DelayedEndpoint extends Served {
  reset(): void
  traffic(): Traffic
}

/** An endpoint that answers as `target` does, but `delayMs` later, and counts what it is asked. */
export async function serveDelayed(target: string, delayMs: number): Promise<DelayedEndpoint> {
  let [answeredDepth, requests, bytes] = [0, 0, 0]
  const served = await serve(async (request, response) => {
    const depth = answeredDepth + 1
    requests++
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    await sleep(delayMs)
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(target, { method: 'POST', body: Buffer.concat(chunks), headers })
    const text = await answer.text()
    bytes += text.length
    answeredDepth = Math.max(answeredDepth, depth)
    response.writeHead(answer.status, headers).end(text)
  })
  return {
    ...served,
    reset() {
      ;[answeredDepth, requests, bytes] = [0, 0, 0]
    },
    traffic: () => ({ roundTrips: answeredDepth, requests, bytes }),
  }
}
