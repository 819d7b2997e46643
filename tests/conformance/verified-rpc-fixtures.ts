import { join } from 'node:path'
import { keccak256, pad } from 'viem'
import { z } from 'zod'
import { canonicalHex, type Hex } from '../../lib/core/facts/hex.ts'
import { hashHeader } from '../../lib/core/state-proof/hash-header.ts'
import { verifyCode } from '../../lib/core/state-proof/verify-code.ts'
import {
  type ProofAnswer,
  proofAnswerSchema,
  verifyProofAnswer,
} from '../../lib/core/state-proof/verify-proof-answer.ts'
import { flippedAnywhere } from '../core/state-proof/flipped-anywhere.ts'
import type { ConformanceResult } from '../support/check-rows.ts'
import { readJsonlGz } from './read-jsonl-gz.ts'

const blockSchema = z.looseObject({
  hash: z.string(),
  parentHash: z.string(),
  sha3Uncles: z.string(),
  number: z.string(),
})
const codeSchema = z.object({
  file: z.string(),
  method: z.literal('eth_getCode'),
  response: z.object({ result: z.string() }),
})

/** Real answers of real nodes: every proof, block and code holds as it is, and with any byte flipped none does. */
export async function run(dataDir: string): Promise<ConformanceResult> {
  const found = {
    proofs: [] as ProofAnswer[],
    blocks: [] as z.infer<typeof blockSchema>[],
    codes: new Map<string, Hex>(),
  }
  for (const file of ['colibri', 'helios', 'lodestar_prover']) {
    collect(readJsonlGz(join(dataDir, 'verified_rpc_fixtures', `${file}.jsonl.gz`)), found)
  }
  const failed: string[] = []
  let passed = 0
  const expect = (holds: boolean, what: string) => {
    if (holds) passed += 1
    else failed.push(what)
  }

  let flips = 0
  const hashes = new Map<string, Hex>()
  for (const proof of found.proofs) {
    const root = keccak256(proof.accountProof[0] ?? '0x')
    const slots = proof.storageProof.map(({ key }) => pad(canonicalHex(key as Hex)))
    const holds = (answer: unknown) => {
      const parsed = proofAnswerSchema.safeParse(answer)
      return parsed.success && verifyProofAnswer(root, proof.address, slots, parsed.data).ok
    }
    expect(holds(proof), `the proof of ${proof.address} does not hold`)
    hashes.set(proof.address, proof.codeHash)
    // Every digit of the first answer, and of the further ones every 37th.
    const tampered = [...flippedAnywhere(proof, flips === 0 ? 1 : 37)]
    flips += tampered.length
    expect(!tampered.some(holds), `a flipped byte in the proof of ${proof.address} was not noticed`)
  }

  for (const block of found.blocks) {
    const hashed = hashHeader(block)
    expect(hashed.ok && hashed.hash === block.hash, `block ${block.number} does not hash to its hash`)
    const tampered = Object.keys(hashed.ok ? hashed.header : {}).flatMap((field) =>
      [...flippedAnywhere(block[field])].map((forged) => ({ ...block, [field]: forged })),
    )
    flips += tampered.length
    const unnoticed = tampered.map(hashHeader).some((again) => again.ok && again.hash === block.hash)
    expect(!unnoticed, `a flipped byte in block ${block.number} was not noticed`)
  }

  for (const [address, code] of found.codes) {
    const hash = hashes.get(address)
    if (hash === undefined) continue
    expect(verifyCode(hash, code), `the code of ${address} does not hold`)
    const tampered = [...flippedAnywhere(code, 37)]
    flips += tampered.length
    expect(!tampered.some((each) => verifyCode(hash, each as Hex)), `flipped code of ${address} was not noticed`)
  }
  const counts = `${found.proofs.length} proofs, ${found.blocks.length} blocks, ${found.codes.size} codes, ${flips} flips`
  return { passed, failed, notes: [counts] }
}

function collect(
  value: unknown,
  found: { proofs: ProofAnswer[]; blocks: z.infer<typeof blockSchema>[]; codes: Map<string, Hex> },
): void {
  if (value === null || typeof value !== 'object') return
  const proof = proofAnswerSchema.safeParse(value)
  if (proof.success) found.proofs.push(proof.data)
  const block = blockSchema.safeParse(value)
  if (block.success) found.blocks.push(block.data)
  const code = codeSchema.safeParse(value)
  const address = /0x[0-9a-fA-F]{40}/.exec(code.data?.file ?? '')?.[0]
  if (code.success && address) found.codes.set(address.toLowerCase(), canonicalHex(code.data.response.result as Hex))
  // `expected_result` is what the origin's prover made of the answers: its withdrawals root is not the header's.
  for (const [key, each] of Object.entries(value)) if (key !== 'expected_result') collect(each, found)
}
