import { toFunctionSelector } from 'viem/utils'
import { z } from 'zod'
import type { Address, Hex } from '../../facts/hex.ts'
import type { PlacedCode } from '../proxies/find-code.ts'
import type { Scope } from '../scope.ts'
import { readCodeTrailer } from './code-trailer.ts'
import { ipfsHash, swarmHash } from './metadata-hashes.ts'
import { readMetadata } from './read-metadata.ts'
import type { SourcedFunction } from './sourced-function.ts'

const entrySchema = z.object({ metadata: z.string() })

/**
 * What a contract's publisher says that a selector stands for, from a source of ABIs that the user chose. Its metadata
 * is only claimed; where its hash stands in the code itself, it is known as well as that code.
 */
export function publishedFunctions(
  scope: Scope,
  address: Address,
  selector: Hex,
  code: PlacedCode | undefined,
): readonly SourcedFunction[] {
  const answer = scope.look({ kind: 'abi', chainId: scope.context.chainId, address })
  if (!answer?.ok) return []
  const entry = entrySchema.safeParse(answer.json)
  if (!entry.success) return []
  const { metadata } = entry.data
  const provenance = code !== undefined && isHashedIn(code.code, metadata) ? code.provenance : 'claimed'
  return readMetadata(metadata)
    .filter((fn) => toFunctionSelector(fn) === selector)
    .map((fn) => ({ fn, source: 'published', provenance }))
}

function isHashedIn(code: Hex, metadata: string): boolean {
  const trailer = readCodeTrailer(code)
  const content = new TextEncoder().encode(metadata)
  if (trailer.ipfs !== undefined) return trailer.ipfs === ipfsHash(content)
  return trailer.bzzr1 !== undefined && trailer.bzzr1 === swarmHash(content)
}
