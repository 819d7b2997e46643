import { z } from 'zod'
import { type Address, canonicalHex, type Hex } from '../facts/hex.ts'
import { type ProvedAccount, verifyAccount } from './verify-account.ts'
import { verifyStorage } from './verify-storage.ts'

const hex = z
  .string()
  .regex(/^0x[0-9a-fA-F]*$/)
  .transform((value) => canonicalHex(value as Hex))
const quantity = z.string().regex(/^0x[0-9a-fA-F]{1,64}$/)

/** The result of `eth_getProof` (EIP-1186). */
export const proofAnswerSchema = z.object({
  address: hex,
  accountProof: z.array(hex),
  balance: quantity,
  codeHash: hex,
  nonce: quantity,
  storageHash: hex,
  storageProof: z.array(z.object({ key: quantity, value: quantity, proof: z.array(hex) })),
})
export type ProofAnswer = z.infer<typeof proofAnswerSchema>

export type ProofAnswerResult =
  | { readonly ok: true; readonly account: ProvedAccount; readonly storage: { readonly [slot: Hex]: Hex } }
  | { readonly ok: false; readonly reason: string }

const refuse = (reason: string): ProofAnswerResult => ({ ok: false, reason })

/**
 * Checks a whole answer to `eth_getProof`: that it speaks of this account and exactly these 32-byte slots in their
 * order, that everything it says follows from the state root, and that its plain values say what its proofs say.
 */
export function verifyProofAnswer(
  stateRoot: Hex,
  address: Address,
  slots: readonly Hex[],
  answer: ProofAnswer,
): ProofAnswerResult {
  if (answer.address !== address) return refuse('another account than was asked for')
  const proved = verifyAccount(stateRoot, address, answer.accountProof)
  if (!proved.ok) return refuse(`account ${address}: ${proved.reason}`)
  const { account } = proved
  const plain =
    BigInt(answer.balance).toString() === account.balance && BigInt(answer.nonce).toString() === account.nonce
  if (!plain || !saysHashesOf(answer, account)) return refuse(`account ${address}: values that are not the proved ones`)

  if (answer.storageProof.length !== slots.length) return refuse(`account ${address}: other slots than were asked for`)
  const storage: { [slot: Hex]: Hex } = {}
  for (const [at, slot] of slots.entries()) {
    const given = answer.storageProof[at]
    if (given === undefined || BigInt(given.key) !== BigInt(slot)) {
      return refuse(`account ${address}: other slots than were asked for`)
    }
    const word = verifyStorage(account.storageRoot, slot, given.proof)
    if (!word.ok) return refuse(`slot ${slot} of ${address}: ${word.reason}`)
    if (BigInt(word.value) !== BigInt(given.value)) return refuse(`slot ${slot} of ${address}: not the proved value`)
    storage[slot] = word.value
  }
  return { ok: true, account, storage }
}

/** Of an account that does not exist, some nodes say zero where others give the hashes of nothing. */
function saysHashesOf(answer: ProofAnswer, account: ProvedAccount): boolean {
  const same = (said: Hex, proved: Hex) => said === proved || (!account.exists && /^0x0*$/.test(said))
  return same(answer.codeHash, account.codeHash) && same(answer.storageHash, account.storageRoot)
}
