import { json } from 'node:stream/consumers'
import { type Served, serve } from './serve.ts'

interface Call {
  readonly method: string
  readonly params: readonly unknown[]
}

/** Changes one answer of the node. Throwing drops the connection; a promise that never ends leaves it hanging. */
export type Tamper = (call: Call, result: unknown) => unknown

export interface RpcProxy extends Served {
  /** From now on answers pass through this; null: as the node gave them. */
  tamper(change: Tamper | null): void
  /** The methods that were asked, in order. */
  readonly asked: readonly string[]
}

/** An endpoint between Plainsign and the chain, honest until it is told to lie. */
export async function startRpcProxy(chainUrl: string): Promise<RpcProxy> {
  let change: Tamper | null = null
  const asked: string[] = []
  const served = await serve(async (request, response) => {
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }
    if (request.method !== 'POST') return response.writeHead(204, cors).end()
    try {
      const body = (await json(request)) as Call | Call[]
      const calls = [body].flat()
      asked.push(...calls.map(({ method }) => method))
      const headers = { 'content-type': 'application/json' }
      const node = await fetch(chainUrl, { method: 'POST', headers, body: JSON.stringify(calls) })
      const answers = (await node.json()) as { result?: unknown }[]
      const changed = await Promise.all(
        answers.map(async (answer, place) => {
          const call = calls[place]
          if (change === null || call === undefined || !('result' in answer)) return answer
          return { ...answer, result: await change(call, answer.result) }
        }),
      )
      const told = JSON.stringify(Array.isArray(body) ? changed : changed[0])
      return response.writeHead(200, { ...cors, ...headers }).end(told)
    } catch {
      return response.destroy()
    }
  })
  return {
    ...served,
    asked,
    tamper(to) {
      change = to
    },
  }
}
