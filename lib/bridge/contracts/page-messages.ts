import { z } from 'zod'

/** Ceiling of a request's parameters as text, in bytes; above it the guard answers -32602. */
export const MAX_PARAMS_BYTES = 1_048_576

const id = z.string().min(1).max(64)
const chainId = z.string().max(66).nullable()
const account = z.string().max(42).nullable()

/** From a page's guard through the relay to the background. Hostile: a page can forge all of it but its sender. */
export const pageToBackgroundSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('request.hold'),
    id,
    provider: z.object({ name: z.string().max(128), rdns: z.string().max(256), uuid: z.string().max(64) }).partial(),
    method: z.string().max(256),
    /** The parameters, serialised once: what is checked, shown and forwarded. */
    text: z.string().max(MAX_PARAMS_BYTES),
    /** As the raw provider says at this moment; null where it did not answer. */
    chainId,
    account,
  }),
  z.object({ type: z.literal('request.context'), id, chainId, account }),
  /** A released call came again and went to the wallet at once. */
  z.object({ type: z.literal('request.clicked'), id }),
  z.object({ type: z.literal('request.answered'), id, ok: z.boolean(), value: z.string().max(65_536) }),
  /** A call on a wallet's wire that no decision let through; `stopped` where it surely did not reach the wallet. */
  z.object({
    type: z.literal('wire.alarm'),
    family: z.string().max(32),
    method: z.string().max(256),
    text: z.string().max(4_096),
    stopped: z.boolean(),
  }),
])
export type PageToBackground = z.infer<typeof pageToBackgroundSchema>

/**
 * From the background to the relay of the frame that asked. `method` and `text` are the bytes that were decided on: the
 * relay lets these go on, and nothing that it or the page remembers in their place.
 */
export type BackgroundToPage =
  | { readonly type: 'request.probe'; readonly id: string }
  | { readonly type: 'request.forward'; readonly id: string; readonly method: string; readonly text: string }
  /** Refuse it, and let through the next that is the same, once. */
  | {
      readonly type: 'request.release'
      readonly id: string
      readonly method: string
      readonly text: string
      readonly code: number
      readonly message: string
    }
  | { readonly type: 'request.reject'; readonly id: string; readonly code: number; readonly message: string }
