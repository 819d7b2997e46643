import { createHash, generateKeyPairSync } from 'node:crypto'

/** The id that Chrome gives to an extension with this manifest `key` (base64 of a DER public key). */
export function extensionId(key: string): string {
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32)
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

/**
 * A manifest key whose id sorts before or after `id`. Chrome runs content scripts in the order of ids. Only the hash of
 * the key counts and nothing is ever signed with it, so that after one key pair its modulus is varied.
 */
export function makeExtensionKey(order: 'before' | 'after', id: string): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const der = publicKey.export({ type: 'spki', format: 'der' })
  const place = der.length - 64
  for (let count = 0; count < 1 << 24; count++) {
    der.writeUInt32BE(count, place)
    const key = der.toString('base64')
    const candidate = extensionId(key)
    if (order === 'before' ? candidate < id : candidate > id) return key
  }
  throw new Error(`No key found whose id sorts ${order} ${id}`)
}
