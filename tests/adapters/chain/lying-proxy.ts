import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { type Served, serve } from '../../world/serve.ts'

interface Call {
  readonly id: number
  readonly method: string
  readonly params: readonly unknown[]
}

/** What an endpoint may do to one honest answer before it gives it. */
export type Lie = (call: Call, result: never) => unknown

export interface LyingProxy extends Served {
  /** HTTP requests so far, each with the methods that it carried. */
  readonly asked: string[][]
}

/** How a whole HTTP answer goes wrong. */
export type Fault = 'truncate' | 'hang' | 'stall' | 'flood' | 'no-batches' | 'crash' | 'html' | 'nest'

/** An endpoint between us and an honest node: it forwards every call, and lies as it is told. */
export async function startLyingProxy(
  node: string,
  {
    lie,
    refuse = () => undefined,
    fault,
    when = () => true,
    before = async () => {},
    mostCalls = Number.POSITIVE_INFINITY,
  }: {
    lie?: Lie
    refuse?: (call: Call) => { code: number; message: string } | undefined
    fault?: Fault
    when?: (methods: readonly string[]) => boolean
    /** What happens to the chain before it answers. */
    before?: (methods: readonly string[]) => Promise<void>
    /** How many calls it takes in one batch. */
    mostCalls?: number
  },
): Promise<LyingProxy> {
  const asked: string[][] = []
  const forward = async (call: Call) => {
    const error = refuse(call)
    if (error !== undefined) return { jsonrpc: '2.0', id: call.id, error }
    const body = JSON.stringify(call)
    const response = await fetch(node, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const answer = (await response.json()) as { result?: never }
    return lie === undefined || answer.result === undefined
      ? answer
      : { jsonrpc: '2.0', id: call.id, result: lie(call, answer.result) }
  }
  const served = await serve(async (request, response) => {
    let text = ''
    request.on('data', (piece) => {
      text += piece
    })
    await once(request, 'end')
    const calls: Call | Call[] = JSON.parse(text)
    const methods = [calls].flat().map(({ method }) => method)
    asked.push(methods)
    await before(methods)
    if (methods.length > mostCalls) {
      const error = { code: 31, message: `Batch of more than ${mostCalls} requests are not allowed` }
      response.writeHead(500).end(JSON.stringify({ id: 0, error }))
      return
    }
    const broken = when(methods) ? fault : undefined
    if (broken === 'no-batches' && Array.isArray(calls)) {
      response.end(JSON.stringify({ jsonrpc: '2.0', id: null, error: { code: -32600, message: 'no batches here' } }))
      return
    }
    const honest = JSON.stringify(Array.isArray(calls) ? await Promise.all(calls.map(forward)) : await forward(calls))
    give(response, honest, broken)
  })
  return { ...served, asked }
}

function give(response: ServerResponse, honest: string, fault: Fault | undefined): void {
  if (fault === 'hang') return
  if (fault === 'stall') response.write(honest.slice(0, honest.length / 2))
  else if (fault === 'truncate') response.end(honest.slice(0, honest.length / 2))
  else if (fault === 'nest') response.end(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)
  else if (fault === 'html') response.end('<html>Too many requests</html>')
  else if (fault === 'crash') response.writeHead(500).end()
  else if (fault === 'flood') flood(response)
  else response.end(honest)
}

function flood(response: ServerResponse): void {
  const chunk = 'x'.repeat(1 << 20)
  const more = () => {
    if (response.destroyed) return
    if (response.write(chunk)) setImmediate(more)
    else response.once('drain', more)
  }
  more()
}
