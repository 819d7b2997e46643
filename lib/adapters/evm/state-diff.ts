import { bytesToHex } from '@ethereumjs/util'
import { numberToHex } from 'viem'
import type { Address, Hex } from '../../core/facts/hex.ts'
import type { StateDiff } from '../../core/simulate/execution.ts'
import type { HeldAccount } from './held-account.ts'
import type { JournaledState } from './journaled-state.ts'

type AccountDiff = NonNullable<StateDiff['pre'][string]>

/**
 * What the transaction changed, as geth's prestateTracer gives it in diff mode: `pre` holds all of each changed account
 * but only its changed slots, `post` what is new. An account that was destroyed is in `pre` alone, with every slot that
 * was touched; one that was created where nothing was is in `post` alone.
 */
export function stateDiff(
  state: JournaledState,
  created: ReadonlySet<Address>,
  destroyed: ReadonlySet<Address>,
): StateDiff {
  const diff: StateDiff = { pre: {}, post: {} }
  for (const address of new Set([...state.accountsBefore.keys(), ...state.slotsBefore.keys()])) {
    const before =
      state.accountsBefore.get(address) ?? (state.accountsBefore.has(address) ? null : state.account(address))
    const pre = wholeAccount(before)
    if (destroyed.has(address)) {
      const slots = [...(state.slotsBefore.get(address) ?? [])].map(([slot, word]) => [slot, bytesToHex(word)] as const)
      if (!created.has(address) || isSomething(before)) diff.pre[address] = { ...pre, ...storage(slots) }
      continue
    }
    const now = state.account(address)
    const slots = changedSlots(state, address)
    const post = { ...changedFields(before, now), ...storage(slots.filter(isSet).map(([slot, , is]) => [slot, is])) }
    if (Object.keys(post).length === 0 && slots.length === 0) continue
    diff.post[address] = post
    if (created.has(address) && !isSomething(before)) continue
    diff.pre[address] = { ...pre, ...storage(slots.filter(wasSet).map(([slot, was]) => [slot, was])) }
  }
  return diff
}

type SlotChange = readonly [slot: Hex, was: Hex, is: Hex]

const ZERO = `0x${'0'.repeat(64)}`
const wasSet = ([, was]: SlotChange) => was !== ZERO
const isSet = ([, , is]: SlotChange) => is !== ZERO

function changedSlots(state: JournaledState, address: Address): readonly SlotChange[] {
  return [...(state.slotsBefore.get(address) ?? [])]
    .map(([slot, word]): SlotChange => [slot, bytesToHex(word), bytesToHex(state.slot(address, slot))])
    .filter(([, was, is]) => was !== is)
}

function isSomething(account: HeldAccount | null): boolean {
  return account !== null && (account.nonce > 0n || account.balance > 0n || account.code.length > 0)
}

function wholeAccount(account: HeldAccount | null): AccountDiff {
  const { nonce = 0n, balance = 0n, code = new Uint8Array(0), codeHash = code } = account ?? {}
  return {
    balance: numberToHex(balance),
    ...(nonce === 0n ? {} : { nonce: Number(nonce) }),
    ...(code.length === 0 ? {} : { code: bytesToHex(code), codeHash: bytesToHex(codeHash) }),
  }
}

function changedFields(before: HeldAccount | null, now: HeldAccount | null): AccountDiff {
  const was = wholeAccount(before)
  const is = wholeAccount(now)
  return {
    ...(was.balance === is.balance ? {} : { balance: is.balance }),
    ...(was.nonce === is.nonce ? {} : { nonce: is.nonce ?? 0 }),
    ...(was.code === is.code
      ? {}
      : { code: is.code ?? '0x', ...(is.codeHash === undefined ? {} : { codeHash: is.codeHash }) }),
  }
}

function storage(slots: readonly (readonly [Hex, string])[]): { storage?: Record<string, string> } {
  return slots.length === 0 ? {} : { storage: Object.fromEntries(slots) }
}
