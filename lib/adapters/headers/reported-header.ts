import { z } from 'zod'
import type { Hex } from '../../core/facts/hex.ts'
import type { Unchecked } from '../../core/judge/verdict.ts'
import { hashHeader } from '../../core/state-proof/hash-header.ts'
import type { Header } from '../../core/state-proof/header.ts'
import type { JsonRpc } from '../chain/json-rpc.ts'
import { refusalOf } from '../chain/refusal-of.ts'

/** `saysOsaka`: the node lists osaka's precompile among its own (EIP-7910, EIP-7951); nothing in a header shows osaka. */
export type HeaderAnswer =
  | { readonly ok: true; readonly header: Header; readonly hash: Hex; readonly saysOsaka: boolean }
  | { readonly ok: false; readonly unchecked: Omit<Unchecked, 'stage'> }

const chainIdSchema = z.string().regex(/^0x[0-9a-fA-F]{1,13}$/)
const statedHashSchema = z.object({ hash: z.string() })
const configSchema = z.object({ current: z.object({ precompiles: z.object({ P256VERIFY: z.string() }) }) })

/**
 * The newest header that one endpoint reports. Its hash is recomputed from its fields, so that all later proofs hang on
 * one hash; that this hash is the chain's, only the endpoint says.
 */
export async function reportedHeader(
  rpc: JsonRpc,
  host: string,
  chainId: number,
  signal: AbortSignal,
): Promise<HeaderAnswer> {
  const fail = (reason: Unchecked['reason'], detail: string): HeaderAnswer => ({
    ok: false,
    unchecked: { reason, detail: `${host} ${detail}` },
  })
  const [chain, block, config] = await rpc.ask(
    [
      { method: 'eth_chainId', params: [] },
      { method: 'eth_getBlockByNumber', params: ['latest', false] },
      { method: 'eth_config', params: [] },
    ],
    'newest block',
    signal,
  )
  if (chain?.kind !== 'answered') return { ok: false, unchecked: refusalOf(chain, host, signal) }
  const stated = chainIdSchema.safeParse(chain.result)
  if (!stated.success) return fail('endpoint-failed', 'answered what is no chain id')
  if (Number(stated.data) !== chainId) return fail('wrong-chain', `answers for chain ${Number(stated.data)}`)

  if (block?.kind !== 'answered') return { ok: false, unchecked: refusalOf(block, host, signal) }
  const hashed = hashHeader(block.result)
  const said = statedHashSchema.safeParse(block.result)
  if (!hashed.ok) return fail('endpoint-failed', `answered ${hashed.reason}`)
  if (!said.success || said.data.hash.toLowerCase() !== hashed.hash) {
    return fail('endpoint-lied', 'gave a block that does not hash to its hash')
  }
  const saysOsaka = config?.kind === 'answered' && configSchema.safeParse(config.result).success
  return { ok: true, header: hashed.header, hash: hashed.hash, saysOsaka }
}
