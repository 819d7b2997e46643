import type { ServerResponse } from 'node:http'
import { type Served, serve } from '../serve.ts'

/** What a host of weights does otherwise than it should. */
export type Misdeed = 'stops-early' | 'is-endless' | 'ignores-ranges' | 'is-missing' | 'sends-on'

export interface WeightHost extends Served {
  /** The first byte of each part that was asked for. */
  readonly asked: number[]
  /** From now on; null: it behaves. */
  misbehave(misdeed: Misdeed | null): void
  /** What it serves from now on. */
  serve(bytes: Uint8Array): void
}

/** Serves one file in parts, as hosts of weights do. `elsewhere`: where `sends-on` leads. */
export async function serveWeights(first: Uint8Array, elsewhere = 'http://127.0.0.1:1/'): Promise<WeightHost> {
  let bytes = first
  let misdeed: Misdeed | null = null
  const asked: number[] = []
  const served = await serve((request, response) => {
    const [, from = '0', to = ''] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? []
    asked.push(Number(from))
    answer(response, Number(from), Number(to))
  })

  function answer(response: ServerResponse, from: number, to: number): void {
    const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'content-range' }
    if (misdeed === 'is-missing') return void response.writeHead(404, open).end()
    if (misdeed === 'sends-on') return void response.writeHead(302, { ...open, location: elsewhere }).end()
    if (misdeed === 'ignores-ranges') return void response.writeHead(200, open).end(bytes)
    if (from >= bytes.length && misdeed !== 'is-endless') return void response.writeHead(416, open).end()
    const range = `bytes ${from}-${to}/${misdeed === 'is-endless' ? '*' : bytes.length}`
    const part = misdeed === 'is-endless' ? Buffer.alloc(to - from + 1, 7) : Buffer.from(bytes.slice(from, to + 1))
    const sent = misdeed === 'stops-early' ? part.subarray(0, part.length >> 1) : part
    response.writeHead(206, { ...open, 'content-range': range }).end(sent)
  }

  return {
    ...served,
    asked,
    misbehave(next) {
      misdeed = next
    },
    serve(next) {
      bytes = next
    },
  }
}
