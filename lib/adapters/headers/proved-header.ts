import type { Hex } from '../../core/facts/hex.ts'
import type { HeaderSigner } from '../../core/facts/light-client.ts'
import { hashHeader } from '../../core/state-proof/hash-header.ts'
import type { Header } from '../../core/state-proof/header.ts'
import type { JsonRpc } from '../chain/json-rpc.ts'
import type { ProvedHash } from './header-source.ts'

/** A header that hashes to what a light client verified; `detail` says in plain words why there is none. */
export type ProvedHeader =
  | { readonly ok: true; readonly header: Header; readonly hash: Hex; readonly signedBy: HeaderSigner }
  | { readonly ok: false; readonly detail: string }

/** Has an endpoint give the block that a light client verified. Who gives it does not matter: the hash tells. */
export async function provedHeader(
  rpc: JsonRpc,
  host: string,
  proved: Promise<ProvedHash>,
  signal: AbortSignal,
): Promise<ProvedHeader> {
  const verified = await proved
  if (!verified.ok) return verified
  const call = { method: 'eth_getBlockByHash', params: [verified.hash, false] }
  const [reply] = await rpc.ask([call], 'the proved block', signal)
  const hashed = hashHeader(reply?.kind === 'answered' ? reply.result : null)
  return hashed.ok && hashed.hash === verified.hash
    ? { ok: true, header: hashed.header, hash: hashed.hash, signedBy: verified.signedBy }
    : { ok: false, detail: `${host} did not give the proved block` }
}
