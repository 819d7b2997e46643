import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toHex } from 'viem/utils'
import { deploymentsOf, descriptorSchema } from '../../lib/core/decode/clear-signing/descriptor.ts'
import { parseWireTransaction } from '../../lib/core/decode/parse-wire-transaction.ts'
import type { Address, Hex } from '../../lib/core/facts/hex.ts'
import type { Json } from '../../lib/core/facts/json.ts'
import { root } from '../../scripts/project.ts'
import type { Row } from '../support/check-rows.ts'

/** Who signs in these rows: the test device's own account, as its screens show it. */
export const SIGNER: Address = '0xdad77910dbdfde764fc21fcd4e74d71bbaca6d8d'

/** A request as a page would make it. `bytes`: the text of all that it holds, in lower case, the sender included. */
export interface ScreenRequest {
  readonly method: string
  readonly params: Json
  readonly chainId: number
  readonly bytes: string
}

/** What a row's device was asked to sign. */
export function requestOf(row: Row): ScreenRequest {
  return row.kind === 'tx' ? askTransaction(row) : askSignature(row)
}

function askTransaction({ rawTx, descriptor }: Row): ScreenRequest {
  const bytes = String(rawTx).toLowerCase() as Hex
  const { tx } = parseWireTransaction(bytes) ?? {}
  // One row holds the calldata alone: then it is sent to where its descriptor says.
  const place = tx === undefined ? firstDeployment(String(descriptor)) : undefined
  const to = tx === undefined ? (place?.address ?? null) : (tx.to ?? null)
  const params = [{ from: SIGNER, to, data: tx?.data ?? bytes, value: toHex(BigInt(tx?.value ?? 0)) }]
  const whole = `${bytes}${JSON.stringify(params)}`
  return { method: 'eth_sendTransaction', params, chainId: tx?.chainId ?? place?.chainId ?? 1, bytes: whole }
}

function askSignature({ typedData = null }: Row): ScreenRequest {
  const { domain } = typedData as { domain: { chainId?: Json } }
  const bytes = JSON.stringify(typedData).toLowerCase()
  return { method: 'eth_signTypedData_v4', params: [SIGNER, typedData], chainId: Number(domain.chainId ?? 1), bytes }
}

/** The descriptor of a row, as it is packaged. */
export function descriptorText({ descriptor }: Row): string {
  return readFileSync(join(root, 'public', 'data', 'erc7730', String(descriptor)), 'utf8')
}

function firstDeployment(descriptor: string) {
  return deploymentsOf(descriptorSchema.parse(JSON.parse(descriptorText({ descriptor })))).deployments[0]
}
