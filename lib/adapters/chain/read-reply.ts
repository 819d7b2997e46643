import { z } from 'zod'
import type { CallResult } from '../network/create-network.ts'
import type { RpcReply } from './rpc-reply.ts'

const errorSchema = z.object({ code: z.number(), message: z.string() })
const envelopeSchema = z.union([
  z.object({ id: z.number(), error: errorSchema }),
  z.object({ id: z.number(), result: z.unknown() }).refine((answer) => answer.result !== undefined),
])
const wholeErrorSchema = z.object({ error: errorSchema })

/** An endpoint's words are shown to people. */
const MAX_MESSAGE = 200
const NOT_JSON_RPC: RpcReply = { kind: 'failed', message: 'answered what is no JSON-RPC' }

/** The reply to a call that was sent alone. */
export function readReply(posted: CallResult, id: number): RpcReply {
  return readAnswer(parse(posted), id)
}

/** The replies to a batch, in the order of its calls; null where the answer is no list. */
export function parseReplies(posted: CallResult, count: number): readonly RpcReply[] | null {
  const answers = parse(posted)
  if (!Array.isArray(answers)) return null
  // geth answers a batch that is too large with one error alone.
  const [only] = answers
  const error = answers.length === 1 && count > 1 ? wholeErrorSchema.safeParse(only) : null
  if (error?.success) return Array.from({ length: count }, () => refused(error.data.error))
  return Array.from({ length: count }, (_, id) => {
    const mine = answers.filter((answer) => answer !== null && typeof answer === 'object' && answer.id === id)
    return mine.length === 1 ? readAnswer(mine[0], id) : NOT_JSON_RPC
  })
}

/** The error that an endpoint gave in place of a list; null where it gave none. */
export function errorIn(posted: CallResult): z.infer<typeof errorSchema> | null {
  const parsed = wholeErrorSchema.safeParse(parse(posted))
  return parsed.success ? { ...parsed.data.error, message: parsed.data.error.message.slice(0, MAX_MESSAGE) } : null
}

function readAnswer(answer: unknown, id: number): RpcReply {
  const parsed = envelopeSchema.safeParse(answer)
  if (!parsed.success || parsed.data.id !== id) return NOT_JSON_RPC
  return 'error' in parsed.data ? refused(parsed.data.error) : { kind: 'answered', result: parsed.data.result }
}

function refused({ code, message }: z.infer<typeof errorSchema>): RpcReply {
  return { kind: 'refused', code, message: message.slice(0, MAX_MESSAGE) }
}

function parse(posted: CallResult): unknown {
  try {
    return JSON.parse(posted.ok ? posted.text : (posted.text ?? ''))
  } catch {
    return undefined
  }
}
