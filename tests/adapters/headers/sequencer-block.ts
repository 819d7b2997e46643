import { concat, type Hex, hexToBytes, keccak256, numberToHex, parseSignature, toHex } from 'viem'
import { privateKeyToAccount, sign } from 'viem/accounts'

/** Who signs in place of a sequencer: nobody has a sequencer's own key. */
export const SIGNER_KEY = `0x${'07'.repeat(32)}` as const
export const SIGNER = privateKeyToAccount(SIGNER_KEY).address

/** The library's own host for Base; in its wasm the sequencer's address follows it. */
const BASE_HOST = 'https://base.operationsolarstorm.org'
const BYTES_TO_SIGNER = 20

/** The library's wasm with another address in the place of that of Base's sequencer. All that checks signatures stays. */
export function withSigner(wasm: Uint8Array<ArrayBuffer>, signer: string): Uint8Array<ArrayBuffer> {
  const at = Buffer.from(wasm.buffer).indexOf(BASE_HOST)
  if (at < 0) throw new Error('the library’s wasm is built otherwise')
  const patched = wasm.slice()
  patched.set(hexToBytes(signer as Hex), at + BASE_HOST.length + BYTES_TO_SIGNER)
  return patched
}

const little = (value: number, size: number): Hex => toHex(hexToBytes(numberToHex(value, { size })).reverse())
const filled = (byte: number, size: number): Hex => toHex(new Uint8Array(size).fill(byte))

/** One of an OP-stack chain's blocks without transactions, as sequencers sign them: SSZ, `ExecutionPayloadV4` (isthmus). */
export function payloadOf({ number, hash, atMs }: { number: number; hash: Hex; atMs: number }): Hex {
  const fixedBytes = 560
  const end = little(fixedBytes, 4)
  const roots = [filled(1, 32), filled(2, 20), filled(3, 32), filled(4, 32), filled(0, 256), filled(5, 32)]
  const numbers = [number, 30_000_000, 0, Math.floor(atMs / 1000)].map((each) => little(each, 8))
  // Extra data, base fee, the hash, transactions, withdrawals, the two of blobs, the withdrawals' root.
  const rest = [end, little(7, 32), hash, end, end, little(0, 8), little(0, 8), filled(6, 32)]
  return concat([filled(9, 32), ...roots, ...numbers, ...rest])
}

/** The payload as a sequencer signs it for a chain (the OP stack's block signing, version 1), as Helios is served it. */
export async function signedBlock(payload: Hex, chainId: number, key: Hex = SIGNER_KEY): Promise<string> {
  const message = keccak256(concat([filled(0, 32), numberToHex(chainId, { size: 32 }), keccak256(payload)]))
  const { r, s, yParity } = parseSignature(await sign({ hash: message, privateKey: key, to: 'hex' }))
  const parity = numberToHex(yParity)
  return JSON.stringify({ data: payload, signature: { r, s, yParity: parity, v: parity } })
}
