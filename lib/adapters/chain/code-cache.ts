import type { Address, Hex } from '../../core/facts/hex.ts'

/** Code by its hash, kept for longer than the state: code seldom changes, and its hash is proved anew each time. */
export interface CodeCache {
  /** Whether the code that an account had last is here, so that it need not be asked for in the first place. */
  expects(chainId: number, address: Address): boolean
  byHash(codeHash: Hex): Hex | undefined
  keep(chainId: number, address: Address, codeHash: Hex, code: Hex): void
}

/** Drops what was used least lately beyond `maxBytes` of code, or beyond `maxAccounts` accounts. */
export function createCodeCache({ maxBytes = 16 << 20, maxAccounts = 4_096 } = {}): CodeCache {
  const codes = new Map<Hex, Hex>()
  const hashes = new Map<string, Hex>()
  let bytes = 0
  const keyOf = (chainId: number, address: Address) => `${chainId}:${address}`
  return {
    expects: (chainId, address) => codes.has(hashes.get(keyOf(chainId, address)) ?? '0x'),
    byHash: (codeHash) => codes.get(codeHash),
    keep(chainId, address, codeHash, code) {
      const key = keyOf(chainId, address)
      hashes.delete(key)
      hashes.set(key, codeHash)
      if (!codes.delete(codeHash)) bytes += code.length
      codes.set(codeHash, code)
      for (const oldest of codes.keys()) {
        if (bytes <= maxBytes) break
        bytes -= codes.get(oldest)?.length ?? 0
        codes.delete(oldest)
      }
      for (const oldest of hashes.keys()) {
        if (hashes.size <= maxAccounts) break
        hashes.delete(oldest)
      }
    },
  }
}
