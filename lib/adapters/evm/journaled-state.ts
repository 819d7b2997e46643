import type { AccountFields, StateManagerInterface } from '@ethereumjs/common'
import {
  Account,
  type Address,
  bytesToHex,
  hexToBytes,
  KECCAK256_NULL,
  KECCAK256_RLP,
  setLengthLeft,
} from '@ethereumjs/util'
import { keccak256 } from 'viem'
import type { Address as AddressHex, Hex } from '../../core/facts/hex.ts'
import type { KnownState, StateNeed } from '../../core/simulate/state.ts'
import { EMPTY, type HeldAccount, NO_CODE, readAccount } from './held-account.ts'

const ZERO_WORD = new Uint8Array(32)
const NOTHING = /^0x0*$/
/** Only whether storage is empty matters to the EVM (EIP-7610), so any other root stands for "not empty". */
const SOME_ROOT = new Uint8Array(32).fill(1)

/**
 * The state that a job runs on: what is known, under a journal of changes. What was never fetched counts as empty so
 * that the run goes on, and is noted in `misses`. Changes are kept as undo steps; a checkpoint is a place among them.
 */
export class JournaledState implements StateManagerInterface {
  readonly misses = new Map<string, StateNeed>()
  /** Accounts that this transaction changed, as they were before it; null where there was none. */
  readonly accountsBefore = new Map<AddressHex, HeldAccount | null>()
  /** Slots that this transaction touched, as they were before it. */
  readonly slotsBefore = new Map<AddressHex, Map<Hex, Uint8Array>>()
  readonly originalStorageCache = {
    get: async (address: Address, key: Uint8Array) => {
      this.#touchSlot(name(address), bytesToHex(key))
      return this.slotsBefore.get(name(address))?.get(bytesToHex(key)) ?? ZERO_WORD
    },
    clear: () => this.begin(),
  }
  readonly #known: KnownState
  readonly #precompiles: ReadonlySet<AddressHex>
  readonly #accounts = new Map<AddressHex, HeldAccount | null>()
  readonly #slots = new Map<AddressHex, Map<Hex, Uint8Array>>()
  /** The known slots that hold something, by account. */
  readonly #stored = new Map<AddressHex, readonly Hex[]>()
  /** Accounts whose storage no longer comes from what was known. */
  readonly #wiped = new Set<AddressHex>()
  /** Accounts that are made up, so that nobody can tell what they hold. */
  readonly #imagined = new Set<AddressHex>()
  readonly #undo: (() => void)[] = []
  readonly #checkpoints: number[] = []

  /** `precompiles` run without state: their accounts are needed only where their balance is. */
  constructor(known: KnownState, precompiles: ReadonlySet<AddressHex>) {
    this.#known = known
    this.#precompiles = precompiles
  }

  /** Starts a transaction: what is there now is "before" and "original" from here on. */
  begin(): void {
    this.accountsBefore.clear()
    this.slotsBefore.clear()
  }

  miss(need: StateNeed): void {
    if (this.#known.complete) return
    this.misses.set(JSON.stringify(need), need)
  }

  /** To be called where code looks at an account's balance or whether it exists, be it a precompile's. */
  look(address: AddressHex): void {
    if (this.#known.accounts[address] !== undefined || this.#imagined.has(address)) return
    this.miss({ kind: 'account', address })
  }

  /** Puts an account with this balance where it need not be known what there really is, until the state is reverted. */
  imagine(address: AddressHex, balance: bigint): void {
    if (this.#known.accounts[address] !== undefined || this.#imagined.has(address)) return
    this.#imagined.add(address)
    this.#accounts.set(address, { ...EMPTY, balance })
    this.#undo.push(() => this.#imagined.delete(address) && this.#accounts.delete(address))
  }

  /** The account as it stands; null where there is none. */
  account(address: AddressHex): HeldAccount | null {
    const held = this.#accounts.get(address)
    if (held !== undefined) return held
    const state = this.#known.accounts[address]
    if (!this.#precompiles.has(address)) this.look(address)
    const read = state === undefined ? null : readAccount(state, this.#known.complete)
    this.#accounts.set(address, read)
    return read
  }

  slot(address: AddressHex, slot: Hex): Uint8Array {
    const written = this.#slots.get(address)?.get(slot)
    if (written !== undefined) return written
    if (this.#wiped.has(address)) return ZERO_WORD
    const state = this.#known.accounts[address]
    const known = state?.storage[slot]
    if (known !== undefined) return setLengthLeft(hexToBytes(known), 32)
    this.miss({ kind: 'slot', address, slot })
    return ZERO_WORD
  }

  /** Every account that is known or was written, with all the storage that it now has. */
  *all(): Generator<readonly [AddressHex, HeldAccount, ReadonlyMap<Hex, Uint8Array>]> {
    for (const address of new Set([
      ...Object.keys(this.#known.accounts),
      ...this.#accounts.keys(),
    ]) as Set<AddressHex>) {
      const held = this.account(address)
      if (held !== null) yield [address, held, new Map(this.#slotNames(address).map((s) => [s, this.slot(address, s)]))]
    }
  }

  async getAccount(address: Address): Promise<Account | undefined> {
    const held = this.account(name(address))
    if (held === null) return undefined
    const stores = !this.#wiped.has(name(address)) && this.#knownSlots(name(address)).length > 0
    return new Account(held.nonce, held.balance, stores ? SOME_ROOT : KECCAK256_RLP, held.codeHash)
  }

  async putAccount(address: Address, account?: Account): Promise<void> {
    const code = this.account(name(address))?.code ?? NO_CODE
    this.#put(
      name(address),
      account === undefined
        ? null
        : { nonce: account.nonce, balance: account.balance, code, codeHash: account.codeHash },
    )
  }

  async deleteAccount(address: Address): Promise<void> {
    await this.clearStorage(address)
    this.#put(name(address), null)
  }

  async modifyAccountFields(address: Address, fields: AccountFields): Promise<void> {
    const { nonce, balance } = fields
    const held = this.account(name(address)) ?? EMPTY
    this.#put(name(address), { ...held, nonce: nonce ?? held.nonce, balance: balance ?? held.balance })
  }

  async putCode(address: Address, code: Uint8Array): Promise<void> {
    const held = this.account(name(address)) ?? EMPTY
    this.#put(name(address), { ...held, code, codeHash: code.length === 0 ? KECCAK256_NULL : keccak256(code, 'bytes') })
  }

  async getCode(address: Address): Promise<Uint8Array> {
    return this.account(name(address))?.code ?? NO_CODE
  }

  async getCodeSize(address: Address): Promise<number> {
    return (await this.getCode(address)).length
  }

  async getStorage(address: Address, key: Uint8Array): Promise<Uint8Array> {
    const slot = bytesToHex(key)
    this.#touchSlot(name(address), slot)
    return this.slot(name(address), slot)
  }

  async putStorage(address: Address, key: Uint8Array, value: Uint8Array): Promise<void> {
    const slot = bytesToHex(key)
    this.#touchSlot(name(address), slot)
    this.#putSlot(name(address), slot, setLengthLeft(value, 32))
  }

  async clearStorage(address: Address): Promise<void> {
    const owner = name(address)
    for (const slot of this.#slotNames(owner)) {
      this.#touchSlot(owner, slot)
      this.#putSlot(owner, slot, ZERO_WORD)
    }
    if (this.#wiped.has(owner)) return
    this.#wiped.add(owner)
    this.#undo.push(() => this.#wiped.delete(owner))
  }

  async checkpoint(): Promise<void> {
    this.#checkpoints.push(this.#undo.length)
  }

  async commit(): Promise<void> {
    this.#checkpoints.pop()
  }

  async revert(): Promise<void> {
    const place = this.#checkpoints.pop() ?? 0
    while (this.#undo.length > place) this.#undo.pop()?.()
  }

  async getStateRoot(): Promise<Uint8Array> {
    throw new Error('this state keeps no root')
  }

  async setStateRoot(): Promise<void> {
    throw new Error('this state keeps no root')
  }

  async hasStateRoot(): Promise<boolean> {
    return false
  }

  clearCaches(): void {}

  shallowCopy(): StateManagerInterface {
    return new JournaledState(this.#known, this.#precompiles)
  }

  #put(address: AddressHex, account: HeldAccount | null): void {
    const held = this.account(address)
    if (held?.balance !== account?.balance && (account?.balance ?? 0n) !== 0n) this.look(address)
    if (!this.accountsBefore.has(address)) this.accountsBefore.set(address, held)
    this.#accounts.set(address, account)
    this.#undo.push(() => this.#accounts.set(address, held))
  }

  #putSlot(address: AddressHex, slot: Hex, word: Uint8Array): void {
    const slots = this.#slots.get(address) ?? new Map<Hex, Uint8Array>()
    this.#slots.set(address, slots)
    const held = slots.get(slot)
    slots.set(slot, word)
    this.#undo.push(() => (held === undefined ? slots.delete(slot) : slots.set(slot, held)))
  }

  #touchSlot(address: AddressHex, slot: Hex): void {
    const slots = this.slotsBefore.get(address) ?? new Map<Hex, Uint8Array>()
    this.slotsBefore.set(address, slots)
    if (!slots.has(slot)) slots.set(slot, this.slot(address, slot))
  }

  #knownSlots(address: AddressHex): readonly Hex[] {
    const counted = this.#stored.get(address)
    if (counted !== undefined) return counted
    const slots = Object.entries(this.#known.accounts[address]?.storage ?? {}) as [Hex, Hex][]
    const stored = slots.filter(([, word]) => !NOTHING.test(word)).map(([slot]) => slot)
    this.#stored.set(address, stored)
    return stored
  }

  #slotNames(address: AddressHex): readonly Hex[] {
    const known = this.#wiped.has(address) ? [] : this.#knownSlots(address)
    return [...new Set([...known, ...(this.#slots.get(address)?.keys() ?? [])])]
  }
}

function name(address: Address): AddressHex {
  return address.toString()
}
