import type { Json } from '../../core/facts/json.ts'
import type { Network } from '../network/create-network.ts'

/** A whole block comes with its proof. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024

/** What a light client wants of a host. `body` null: without one. `what` is for the network log. */
interface Question {
  readonly path: string
  readonly body: Json
  readonly what: string
  readonly signal: AbortSignal
  readonly timeoutMs: number
}

/** Asks a host that the user set, through the door. `path` is appended to its address. Rejects where it gives nothing. */
export async function askLightClientHost(
  network: Pick<Network, 'bytes'>,
  base: string,
  { path, body, what, signal, timeoutMs }: Question,
): Promise<Uint8Array> {
  const url = path === '' ? base : `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`
  const answer = await network.bytes(url, body === null ? null : JSON.stringify(body), {
    why: 'proof of the newest block',
    methods: [what],
    signal,
    timeoutMs,
    maxBytes: MAX_ANSWER_BYTES,
  })
  if (!answer.ok) throw new Error(`${new URL(base).host} ${answer.reason}`)
  return answer.bytes
}
