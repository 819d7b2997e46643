import { z } from 'zod'
import { createPrestateReader, prestateSchema } from '../../lib/adapters/chain/prestate-view.ts'
import { createProvedChainReader } from '../../lib/adapters/chain/proved-chain-reader.ts'
import { createInProcessExecutor } from '../../lib/adapters/evm/in-process-executor.ts'
import { createLibrary } from '../../lib/adapters/library/create-library.ts'
import { createLookAlikeShelf } from '../../lib/adapters/library/look-alike-shelf.ts'
import { createNetwork } from '../../lib/adapters/network/create-network.ts'
import { recordHosts } from '../../lib/adapters/network/record-hosts.ts'
import { type Address, isAddress } from '../../lib/core/facts/hex.ts'
import type { Review } from '../../lib/core/review/review.ts'
import type { Library } from '../../lib/ports/library.ts'
import type { Memory } from '../../lib/ports/memory.ts'
import { reviewRequest } from '../../lib/use-cases/review-request.ts'
import type { HeadersFor } from './light-client.ts'
import { openLibrary } from './open-library.ts'

const address = z
  .string()
  .refine(isAddress)
  .transform((value) => value.toLowerCase() as Address)

const chainSchema = z.union([z.object({ rpc: z.string() }).strict(), z.object({ prestate: prestateSchema }).strict()])

/** DESIGN's input line. What a page would have sent (`method`, `params`) is read by the pipe, not here. */
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  origin: z.string(),
  chainId: z.number().int().positive(),
  account: address.nullish(),
  method: z.unknown(),
  params: z.json().optional(),
  chain: chainSchema.nullish(),
  now: z.number().int().optional(),
  history: z.array(z.object({ to: address, count: z.number().int(), lastSeen: z.number() })).optional(),
})
type Line = z.infer<typeof lineSchema>

/** One for all lines: what it read from the packaged files serves the next. */
const library = openLibrary()

/** The review of one line, or `{ error }` where the line itself can't be read. Never throws. */
export async function inspectLine(
  text: string,
  rpc: string | undefined,
  headersFor?: HeadersFor,
): Promise<Review | { id?: string; error: string }> {
  const parsed = parseLine(text)
  if ('error' in parsed) return parsed
  const { network, hosts } = recordHosts(createNetwork({ log: () => {} }))
  const url = parsed.chain && 'rpc' in parsed.chain ? parsed.chain.rpc : rpc
  const endpoints = url === undefined ? [] : [{ chainId: parsed.chainId, url, ownNode: false }]
  const chain =
    parsed.chain && 'prestate' in parsed.chain
      ? createPrestateReader(parsed.chain.prestate, parsed.chainId)
      : createProvedChainReader({
          network,
          endpoints,
          ...(headersFor ? { headers: headersFor(network) } : {}),
          now: () => Math.floor(Date.now() / 1000),
        })
  const payees = libraryOf(parsed)
  try {
    return await reviewRequest(
      {
        id: parsed.id,
        request: { method: typeof parsed.method === 'string' ? parsed.method : '', params: parsed.params ?? [] },
        context: {
          origin: parsed.origin,
          chainId: parsed.chainId,
          now: parsed.now ?? Math.floor(Date.now() / 1000),
          ...(parsed.account ? { account: parsed.account } : {}),
        },
      },
      {
        chain,
        executor: createInProcessExecutor(),
        memory: rememberPayments(parsed),
        library: { look: (need, signal) => (need.kind === 'look-alike' ? payees : library).look(need, signal) },
        hosts: { hosts },
      },
      () => {},
      AbortSignal.timeout(60_000),
    )
  } catch (error) {
    return { id: parsed.id, error: error instanceof Error ? error.message : String(error) }
  }
}

function parseLine(text: string): Line | { id?: string; error: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { error: 'This line is not JSON.' }
  }
  const line = lineSchema.safeParse(json)
  if (line.success) return line.data
  const id = z.object({ id: z.string() }).safeParse(json)
  const error = z.prettifyError(line.error)
  return id.success ? { id: id.data.id, error } : { error }
}

function rememberPayments({ history = [] }: Line): Memory {
  return { dealings: async (_account, counterparty) => history.find(({ to }) => to === counterparty)?.count ?? 0 }
}

/** Whom an address looks like, among those of `history`; there is no address book here. */
function libraryOf({ history = [] }: Line): Library {
  const beginningLike = async () => history.map(({ to }) => to)
  return createLibrary({ 'look-alike': createLookAlikeShelf({ list: async () => [] }, { beginningLike }) })
}
