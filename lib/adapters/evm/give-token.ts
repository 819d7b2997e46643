import { bytesToHex, createAddressFromString, hexToBytes } from '@ethereumjs/util'
import { numberToHex } from 'viem'
import type { Address, Hex } from '../../core/facts/hex.ts'
import { askBalance, askMultiBalance, askOwner } from '../../core/simulate/ask-token.ts'
import type { HeldToken } from '../../core/simulate/scenario.ts'
import type { Machine } from './machine.ts'
import { runView } from './run-view.ts'

/** So many of the slots that an answer rests on are tried. */
const MOST_SLOTS = 16
const ADDRESS_BITS = 160n
const WORD_BITS = 256

interface Question {
  readonly to: Address
  readonly data: Hex
}

/**
 * Lets `holder` hold so much of a token, or more, by writing the one slot of its own that the token's answer about them
 * rests on; whose it was is then its holder no more. False, and nothing written, where there is no such slot.
 */
export async function giveToken(machine: Machine, holder: Address, given: HeldToken): Promise<boolean> {
  const { standard, token, amount } = given
  const id = BigInt(given.tokenId ?? 0)
  if (standard === 'erc1155')
    return giveBalance(machine, (owner) => askMultiBalance(token, owner, id), holder, BigInt(amount))
  const balance = (owner: Address) => askBalance(token, owner)
  if (standard === 'erc20') return giveBalance(machine, balance, holder, BigInt(amount))
  const isGiven = await giveItem(machine, askOwner(token, id), holder)
  // Most count what each holds too, and can't count below none.
  if (isGiven) await giveBalance(machine, balance, holder, 1n)
  return isGiven
}

async function giveItem(machine: Machine, question: Question, holder: Address): Promise<boolean> {
  const owner = BigInt(holder)
  if ((await ask(machine, question)) === owner) return true
  const write = (word: bigint) => ((word >> ADDRESS_BITS) << ADDRESS_BITS) | owner
  return writeSlot(machine, question, write, async () => (await ask(machine, question)) === owner)
}

/** A slot that changes what others hold too is none of the holder's own. */
async function giveBalance(
  machine: Machine,
  question: (owner: Address) => Question,
  holder: Address,
  amount: bigint,
): Promise<boolean> {
  const other = numberToHex(BigInt(holder) ^ 1n, { size: 20 })
  const had = await ask(machine, question(holder))
  if (had !== null && had >= amount) return true
  const othersHad = await ask(machine, question(other))
  // Some keep shares, each of which may be worth less than one.
  const write = (word: bigint) => BigInt.asUintN(WORD_BITS, word + 2n * (amount - (had ?? 0n)))
  return writeSlot(machine, question(holder), write, async () => {
    const has = await ask(machine, question(holder))
    return has !== null && has >= amount && (await ask(machine, question(other))) === othersHad
  })
}

/**
 * Writes the first slot that makes `holds` true, beginning with the last that the question read. Only the token's own: what
 * it asks of another contract may be anybody's, and a token that lies could have us write there what the user seems to get.
 */
async function writeSlot(
  machine: Machine,
  question: Question,
  write: (word: bigint) => bigint,
  holds: () => Promise<boolean>,
): Promise<boolean> {
  const { state } = machine
  await ask(machine, question)
  const token = createAddressFromString(question.to)
  const read = [...(state.slotsBefore.get(question.to) ?? [])]
  for (const [slot, word] of read.toReversed().slice(0, MOST_SLOTS)) {
    const missed = new Set(state.misses.keys())
    const written = numberToHex(write(BigInt(bytesToHex(word))), { size: 32 })
    await state.checkpoint()
    await state.putStorage(token, hexToBytes(slot), hexToBytes(written))
    if (await holds()) {
      await state.commit()
      return true
    }
    await state.revert()
    // What a wrong slot made the token look at is nothing that the run needs.
    for (const key of state.misses.keys()) if (!missed.has(key)) state.misses.delete(key)
  }
  return false
}

/** The first word of the answer; null where there is none. */
async function ask(machine: Machine, { to, data }: Question): Promise<bigint | null> {
  const { ok, returnData } = await runView(machine, to, { to, data })
  return ok && returnData.length >= 66 ? BigInt(returnData.slice(0, 66)) : null
}
