import { type Address, concatHex, getAddress, type Hex, keccak256, numberToHex, slice, stringToHex } from 'viem'
import { askChain } from '../world/protocols/ask-chain.ts'
import { encodeCall } from '../world/protocols/contract.ts'
import { packMultiSend } from '../world/protocols/pack-multi-send.ts'
import type { Ask } from './case.ts'
import type { Stage } from './open-stage.ts'

/** The same request in other clothes: what it does stays. */
export interface Variant {
  readonly name: string
  readonly ask: Ask
}

type Fields = Readonly<Record<string, unknown>>

const fresh = (seed: string): Address => slice(keccak256(stringToHex(seed)), 12)

/** Some twenty other ways to ask for the same. */
export async function variantsOf(stage: Stage, ask: Ask): Promise<readonly Variant[]> {
  const own = ask.method === 'eth_sendTransaction' ? await transactions(stage, ask) : others(stage, ask)
  return [...own, ...freshThieves(stage, ask)]
}

function freshThieves({ thief }: Stage, ask: Ask): readonly Variant[] {
  const text = JSON.stringify(ask.params)
  if (!text.includes(thief.slice(2))) return []
  return ['one', 'two', 'three'].map((seed) => ({
    name: `a fresh address, ${seed}`,
    ask: { ...ask, params: JSON.parse(text.replaceAll(thief.slice(2), fresh(seed).slice(2))) },
  }))
}

async function transactions(stage: Stage, ask: Ask): Promise<readonly Variant[]> {
  const { account } = ask
  const tx = firstOf(ask)
  const [to, data, value] = [tx.to as Address, (tx.data ?? '0x') as Hex, BigInt(String(tx.value ?? '0x0'))]
  const sent = (name: string, more: Fields): Variant => ({ name, ask: { ...ask, params: [{ ...tx, ...more }] } })
  const plain = [
    sent('with gas named', { gas: '0x4c4b40' }),
    sent('with fees named', { maxFeePerGas: '0x77359400', maxPriorityFeePerGas: '0x1' }),
    sent('address in checksum case', { to: getAddress(to), from: getAddress(account) }),
    sent('with an access list', { accessList: [{ address: to, storageKeys: [] }] }),
    { name: 'to be signed only', ask: { ...ask, method: 'eth_signTransaction' } },
  ]
  if (tx.authorizationList !== undefined) return plain
  const { data: _, ...without } = tx
  const call = { to, data, value: numberToHex(value) }
  const idle = { to: account, data: '0x', value: '0x0' } as const
  const batch = (name: string, calls: readonly Fields[], atomicRequired = true): Variant => {
    const list = { version: '2.0.0', from: account, chainId: numberToHex(stage.chain.chainId), atomicRequired, calls }
    return { name, ask: { ...ask, method: 'wallet_sendCalls', params: [list] } }
  }
  const amounts = value === 0n ? [] : [37n, 90n, 105n].map((percent) => (value * percent) / 100n)
  return [
    ...plain,
    sent('of the first type', { type: '0x0', gasPrice: '0x77359400' }),
    { name: 'data called input', ask: { ...ask, params: [{ ...without, input: data }] } },
    batch('alone in a batch', [call]),
    batch('last in a batch', [idle, call]),
    batch('first in a batch', [call, idle]),
    batch('among five in a batch', [idle, idle, call, idle, idle]),
    batch('in a batch that may be parted', [idle, call], false),
    ...(data === '0x' ? [] : [sent('bytes behind it', { data: concatHex([data, '0x00000000deadbeef']) })]),
    ...amounts.map((amount) => sent(`value ${amount}`, { value: numberToHex(amount) })),
    ...(value > 1n ? [batch('value in two halves', [half(call, value / 2n), half(call, value - value / 2n)])] : []),
    ...(await renamed(stage, ask, to, data)),
    ...wrapped(stage, ask, to, data, value),
    ...(value === 0n || data === '0x' ? [] : [passedOn(stage, ask, { to, data, value })]),
  ]
}

const half = (call: Fields, value: bigint): Fields => ({ ...call, value: numberToHex(value) })

/** The trap's code at a fresh address, with another selector for what is called, as if it were compiled under another name. */
async function renamed(stage: Stage, ask: Ask, to: Address, data: Hex): Promise<readonly Variant[]> {
  const { chain, lure, chameleon, lying } = stage
  const tx = firstOf(ask)
  // What takes by an approval is named in it by its address.
  const takes = to === lure.address && BigInt(String(tx.value ?? '0x0')) === 0n
  if (takes || ![lure, chameleon, lying].some(({ address }) => address === to)) return []
  const code = await askChain<Hex>(chain, 'eth_getCode', to, 'latest')
  const selector = slice(data, 0, 4)
  const found: Variant[] = []
  for (const bit of [1n, 2n, 5n]) {
    const other = numberToHex(BigInt(selector) ^ bit, { size: 4 })
    const place = fresh(`${to}${other}`)
    await askChain(chain, 'anvil_setCode', place, code.replaceAll(`63${selector.slice(2)}`, `63${other.slice(2)}`))
    await askChain(chain, 'anvil_setBalance', place, '0xde0b6b3a7640000')
    const moved = { ...tx, to: place, data: `${other}${data.slice(10)}` }
    found.push({ name: `under another name, ${other}`, ask: { ...ask, params: [moved] } })
  }
  await askChain(chain, 'evm_mine')
  return found
}

/** Demo USD calls itself for a list of its own functions. */
function wrapped({ contracts: { dusd } }: Stage, ask: Ask, to: Address, data: Hex, value: bigint): readonly Variant[] {
  if (to !== dusd.address || value > 0n) return []
  const multicall = (inner: readonly Hex[]) => encodeCall(dusd, 'multicall', [inner])
  const once = multicall([data])
  const tx = firstOf(ask)
  return [
    { name: 'in a multicall', ask: { ...ask, params: [{ ...tx, data: once }] } },
    { name: 'in a multicall within a multicall', ask: { ...ask, params: [{ ...tx, data: multicall([once]) }] } },
  ]
}

/** The ether goes by way of a well-known contract, which calls on. */
function passedOn({ safe }: Stage, ask: Ask, call: { to: Address; data: Hex; value: bigint }): Variant {
  const { multiSendCallOnly } = safe
  const data = encodeCall(multiSendCallOnly, 'multiSend', [packMultiSend([call])])
  return {
    name: 'by way of MultiSend',
    ask: { ...ask, params: [{ ...firstOf(ask), to: multiSendCallOnly.address, data }] },
  }
}

function others(stage: Stage, ask: Ask): readonly Variant[] {
  if (ask.method === 'wallet_sendCalls') return batches(ask)
  if (ask.method === 'eth_signTypedData_v4') return typed(ask)
  return [
    { name: 'from another site', ask: { ...ask, origin: ask.origin ?? `https://${stage.user.slice(2, 8)}.example` } },
  ]
}

function batches(ask: Ask): readonly Variant[] {
  const tx = firstOf(ask)
  const calls = (tx.calls ?? []) as readonly Fields[]
  const idle = { to: ask.account, data: '0x', value: '0x0' }
  const list = (name: string, more: Fields): Variant => ({ name, ask: { ...ask, params: [{ ...tx, ...more }] } })
  return [
    list('turned round', { calls: calls.toReversed() }),
    list('something before it', { calls: [idle, ...calls] }),
    list('something behind it', { calls: [...calls, idle] }),
    list('something between', { calls: calls.flatMap((call) => [idle, call]) }),
    list('may be parted', { atomicRequired: false }),
    list('with a name', { id: '0x1234' }),
  ]
}

function typed(ask: Ask): readonly Variant[] {
  const [account, text] = ask.params as readonly [Address, string]
  const data = JSON.parse(text) as { domain: Fields; message: Fields; types: Record<string, unknown> }
  const as = (name: string, value: unknown, who: Address = account): Variant => {
    return { name, ask: { ...ask, params: [who, typeof value === 'string' ? value : JSON.stringify(value)] } }
  }
  const backwards = (value: Fields) => Object.fromEntries(Object.entries(value).toReversed())
  return [
    as('with spaces', JSON.stringify(data, null, 2)),
    as('account in checksum case', text, getAddress(account)),
    as('members in another order', { ...data, message: backwards(data.message), domain: backwards(data.domain) }),
    as('chain as text', { ...data, domain: { ...data.domain, chainId: String(data.domain.chainId) } }),
    as('with a type that nothing uses', { ...data, types: { ...data.types, Unused: [{ name: 'x', type: 'uint8' }] } }),
    as('with a member that is not signed', { ...data, message: { ...data.message, note: 'A free gift' } }),
    as(
      'addresses in upper case',
      text.replaceAll(/0x[0-9a-f]{40}(?![0-9a-f])/g, (found) => getAddress(found)),
    ),
    { name: 'as an object', ask: { ...ask, params: [account, data] } },
    // The third version has no lists.
    ...(/\[\d*\]"/.test(JSON.stringify(data.types))
      ? []
      : [{ name: 'in the third version', ask: { ...ask, method: 'eth_signTypedData_v3' } }]),
  ]
}

function firstOf({ params }: Ask): Fields {
  const [first] = params as readonly Fields[]
  return first ?? {}
}
