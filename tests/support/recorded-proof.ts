import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { LightClientFetch, LightClientJob } from '../../lib/adapters/headers/light-client-job.ts'

const testSchema = z.object({
  method: z.string(),
  params: z.array(z.json()),
  chain_id: z.number(),
  expected_result: z.json(),
})

/** The keys of the committee that signed both recorded proofs, as the light client names them. */
export const COMMITTEE = 'sync_1_1573'
const CODE = 'code_d0a06b12ac47863b5c7be4185c2deaad1c61557033f56c7d4ea74429cbb25e23'

/** Bytes that say nothing of the chain: the format's version, and for each account whether its code is at hand. */
const HOLLOW: { readonly [name: string]: readonly number[] } = {
  precompile_identity: [1, 2, 3, 4072],
  simulate_weth: [1, 2, 3, 3808],
}

export interface RecordedProof {
  readonly job: LightClientJob
  readonly proof: Uint8Array
  readonly hollow: readonly number[]
  /** Whether this is the recorded result. */
  holds(result: unknown): boolean
}

/** A recorded proof of mainnet by its folder, with what the light client must remember. */
export function openRecordedProof(root: string, name: string): RecordedProof {
  const read = (file: string) => new Uint8Array(readFileSync(join(root, name, file)))
  const text = new TextDecoder().decode(read('test.json'))
  const { method, params, chain_id, expected_result } = testSchema.parse(JSON.parse(text))
  const remembered = ['states_1', COMMITTEE, CODE].flatMap((file) => {
    try {
      return [[file, read(file)] as const]
    } catch {
      return []
    }
  })
  return {
    job: { chainId: chain_id, method, params, checkpoint: null, memory: new Map(remembered) },
    proof: read('proof.ssz'),
    hollow: HOLLOW[name] ?? [],
    // Of the simulation the recorded result is of an older release; its gas is what the set says.
    holds: (result) =>
      method === 'eth_call'
        ? isDeepStrictEqual(result, expected_result)
        : z.object({ gasUsed: z.literal('0xafee') }).safeParse(result).success,
  }
}

/** Gives the proof, and nothing else. */
export function proverOf(proof: Uint8Array): LightClientFetch {
  return async ({ of }) => {
    if (of !== 'prover') throw new Error('nothing but the proof is here')
    return proof
  }
}

/** The same bytes with one bit of one byte turned, another bit in each. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8))
  return copy
}
