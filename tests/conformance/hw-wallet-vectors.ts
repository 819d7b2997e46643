import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mnemonicToAccount } from 'viem/accounts'
import { recoverAddress, serializeTransaction } from 'viem/utils'
import { decodeRequest } from '../../lib/core/decode/decode-request.ts'
import { type Digests, digestRequest } from '../../lib/core/decode/digests.ts'
import type { Hex } from '../../lib/core/facts/hex.ts'
import type { Json } from '../../lib/core/facts/json.ts'
import { NOTHING_KNOWN } from '../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../lib/core/request/parse-wallet-request.ts'
import { type ConformanceResult, checkRows, type Row, sum } from '../support/check-rows.ts'
import { readJsonlGz } from './read-jsonl-gz.ts'

const ACCOUNT = `0x${'11'.repeat(20)}`

/** What hardware wallets sign in their makers' own tests: our digest is the one that their signature is for. */
export async function run(dataDir: string): Promise<ConformanceResult> {
  const folder = join(dataDir, 'hw_wallet_vectors')
  const ledger = readFileSync(join(folder, 'ledger_eip712.jsonl'), 'utf8').trim().split('\n')
  const nameOf = ({ suite, name }: Row) => `${suite ?? 'ledger'} / ${name}`
  return sum([
    await checkRows(readJsonlGz<Row>(join(folder, 'trezor.jsonl.gz')), nameOf, checkTrezor),
    await checkRows(
      ledger.map((line) => JSON.parse(line) as Row),
      nameOf,
      checkLedger,
    ),
  ])
}

function checkTrezor(row: Row): string | undefined | Promise<string | undefined> {
  const suite = String(row.suite)
  if (suite.startsWith('sign_auth')) return checkAuthorization(row)
  if (suite === 'sign_typed_data') return checkTypedData(row)
  if (suite.endsWith('message')) return checkMessage(row)
  return checkTransaction(row)
}

async function checkAuthorization({ parameters, result, mnemonic }: Row): Promise<string | undefined> {
  const { delegate, tuple_nonce, chain_id, path } = parameters as Row
  const authorization = { chainId: quantity(chain_id), address: delegate ?? null, nonce: quantity(tuple_nonce) }
  const { authorization: hash } = digests('eth_sendTransaction', [{ to: ACCOUNT, authorizationList: [authorization] }])
  const { sig_v, sig_r, sig_s, error } = result as Row
  if (hash === undefined) return 'no digest'
  return error === undefined ? signedBy(hash, joined(sig_r, sig_s, Number(sig_v)), signer(mnemonic, path)) : undefined
}

async function checkTypedData({ parameters, result }: Row): Promise<string | undefined> {
  const { data, domain_separator_hash } = parameters as Row
  const { eip712 } = digests('eth_signTypedData_v4', [ACCOUNT, data ?? null])
  if (eip712 === undefined) return 'not read as typed data'
  if (typeof domain_separator_hash === 'string' && eip712.domain !== domain_separator_hash)
    return `domain ${eip712.domain}`
  const { sig, address } = result as Row
  return signedBy(eip712.digest, sig as Hex, String(address))
}

async function checkMessage({ parameters, result }: Row): Promise<string | undefined> {
  const given = { ...(parameters as Row), ...(typeof result === 'object' ? (result as Row) : {}) }
  const { personalSign } = digests('personal_sign', [given.msg ?? null, ACCOUNT])
  if (personalSign === undefined) return 'no digest'
  const sig = String(given.sig)
  return signedBy(personalSign, (sig.startsWith('0x') ? sig : `0x${sig}`) as Hex, String(given.address))
}

/** The transaction as it would go over the wire is read back to its recipient, amount and data. */
function checkTransaction({ parameters }: Row): string | undefined {
  const given = parameters as Row
  const [to, data] = [String(given.to_address ?? ''), `0x${String(given.data ?? '')}` as Hex]
  const common = {
    chainId: Number(given.chain_id),
    nonce: Number(given.nonce),
    gas: BigInt(String(given.gas_limit)),
    value: BigInt(String(given.value ?? 0)),
    data,
    ...(to === '' ? {} : { to: to as Hex }),
  }
  const fee = given.gas_price ?? given.max_gas_fee ?? 0
  const wire =
    given.gas_price === undefined
      ? serializeTransaction({ ...common, type: 'eip1559', maxFeePerGas: BigInt(String(fee)) })
      : serializeTransaction({ ...common, type: 'legacy', gasPrice: BigInt(String(fee)) })
  const request = parseWalletRequest({ method: 'eth_sendRawTransaction', params: [wire] })
  const context = { origin: 'https://a.example', chainId: 1, now: 0 }
  const [call] = decodeRequest(request, context, NOTHING_KNOWN).result.meaning.calls
  if (call === undefined) return 'not read'
  if ((call.to ?? '') !== to.toLowerCase()) return `recipient ${call.to}`
  return call.value === common.value.toString() ? undefined : `amount ${call.value}`
}

/** A 32-byte value written with 63 digits: wallets fill it up on different sides, so it is refused by its place. */
const AMBIGUOUS: Readonly<Record<string, string>> = { '14-rabby_bug-data': 'message.basicCollections[0].fee' }

function checkLedger({ name, typedData }: Row): string | undefined {
  const request = parseWalletRequest({ method: 'eth_signTypedData_v4', params: [ACCOUNT, typedData ?? null] })
  const ambiguous = AMBIGUOUS[String(name)]
  if (ambiguous !== undefined)
    return request.kind === 'malformed' && request.path === ambiguous ? undefined : 'not refused'
  return digestRequest(request).eip712 ? undefined : 'not read as typed data'
}

function digests(method: string, params: Json): Digests {
  return digestRequest(parseWalletRequest({ method, params }))
}

async function signedBy(hash: Hex, signature: Hex, address: string): Promise<string | undefined> {
  const found = await recoverAddress({ hash, signature })
  return found.toLowerCase() === address.toLowerCase() ? undefined : `signed by ${found}, not ${address}`
}

function signer(mnemonic: Json | undefined, path: Json | undefined): string {
  return mnemonicToAccount(String(mnemonic), { path: String(path) as `m/44'/60'/${string}` }).address
}

function joined(r: Json | undefined, s: Json | undefined, yParity: number): Hex {
  return `0x${String(r).padStart(64, '0')}${String(s).padStart(64, '0')}${(27 + yParity).toString(16)}`
}

function quantity(value: Json | undefined): string {
  return `0x${Number(value).toString(16)}`
}
