import { bytesToHex, concatBytes, keccak256, sha256 } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'

/** What IPFS keeps in one block; a longer file has another hash than the one worked out here. */
const MAX_BLOCK = 262_144

const CHUNK = 4_096
const SEGMENT = 32

/**
 * The multihash under which IPFS has a file of this content (CIDv0: sha-256 of a dag-pb node that holds one UnixFS
 * file); undefined where the file is longer than one block.
 */
export function ipfsHash(content: Uint8Array): Hex | undefined {
  if (content.length === 0 || content.length > MAX_BLOCK) return undefined
  const size = varint(content.length)
  const file = concatBytes([Uint8Array.of(0x08, 0x02, 0x12), size, content, Uint8Array.of(0x18), size])
  const node = concatBytes([Uint8Array.of(0x0a), varint(file.length), file])
  return `0x1220${sha256(node).slice(2)}`
}

/** The hash under which Swarm has a file of this content (`bzzr1`): a binary Merkle tree a chunk, a tree of chunks. */
export function swarmHash(content: Uint8Array): Hex | undefined {
  if (content.length > MAX_BLOCK) return undefined
  if (content.length <= CHUNK) return bytesToHex(chunkHash(content, content.length))
  const places = Array.from({ length: Math.ceil(content.length / CHUNK) }, (_, index) => index * CHUNK)
  const chunks = places.map((place) => content.subarray(place, place + CHUNK))
  const children = concatBytes(chunks.map((chunk) => chunkHash(chunk, chunk.length)))
  return bytesToHex(chunkHash(children, content.length))
}

function chunkHash(content: Uint8Array, span: number): Uint8Array {
  const padded = new Uint8Array(CHUNK)
  padded.set(content)
  const length = new Uint8Array(8)
  new DataView(length.buffer).setBigUint64(0, BigInt(span), true)
  return keccak256(concatBytes([length, merkleRoot(padded)]), 'bytes')
}

function merkleRoot(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= 2 * SEGMENT) return keccak256(bytes, 'bytes')
  const middle = bytes.length / 2
  return keccak256(concatBytes([merkleRoot(bytes.subarray(0, middle)), merkleRoot(bytes.subarray(middle))]), 'bytes')
}

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  for (let rest = value; ; rest >>>= 7) {
    bytes.push(rest > 127 ? (rest & 127) | 128 : rest)
    if (rest <= 127) return Uint8Array.from(bytes)
  }
}
