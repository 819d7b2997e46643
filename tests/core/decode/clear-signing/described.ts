import { encodeFunctionData, parseAbi } from 'viem'
import { decodeRequest } from '../../../../lib/core/decode/decode-request.ts'
import type { Field, Meaning } from '../../../../lib/core/decode/meaning.ts'
import type { Fact } from '../../../../lib/core/facts/fact.ts'
import type { Address, Hex } from '../../../../lib/core/facts/hex.ts'
import type { Json } from '../../../../lib/core/facts/json.ts'
import { type Answer, type LibraryAnswer, needKey } from '../../../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../../../lib/core/request/parse-wallet-request.ts'

export const CONTRACT: Address = `0x${'c0'.repeat(20)}`
export const USDC: Address = `0x${'a0'.repeat(20)}`
/** On the wide list alone, and called like USDC. */
export const NOTED: Address = `0x${'f0'.repeat(20)}`
export const ME: Address = `0x${'11'.repeat(20)}`
export const BOB: Address = `0x${'b0'.repeat(20)}`

const CONTEXT = { origin: 'https://a.example', chainId: 1, now: 1_700_000_000, account: ME } as const

/** A descriptor of `CONTRACT` on Ethereum for one function or one type; `rest` may replace any part. */
export function describing(
  kind: 'contract' | 'eip712',
  formats: { readonly [key: string]: Json },
  rest: { readonly [key: string]: Json } = {},
): Json {
  const context = { [kind]: { deployments: [{ chainId: 1, address: CONTRACT }] } }
  return { path: 'registry/test/a.json', context, display: { formats }, ...rest }
}

/** What is known besides: descriptors by address (of `CONTRACT` where one stands alone), USDC, one that looks like it, and a name for Bob. */
export function knowing(
  descriptors: Json | { readonly [address: Address]: Json },
  kind: 'calldata' | 'eip712' = 'calldata',
): Map<string, Answer | LibraryAnswer> {
  const known = new Map<string, Answer | LibraryAnswer>()
  const tell = (need: Parameters<typeof needKey>[0], json: Json) =>
    known.set(needKey(need), { ok: true, json, provenance: 'claimed' })
  const byAddress = typeof descriptors === 'object' && descriptors !== null && 'display' in descriptors
  const entries = byAddress ? [[CONTRACT, descriptors] as const] : Object.entries(descriptors ?? {})
  for (const [address, descriptor] of entries)
    tell(
      { kind: 'descriptors', chainId: 1, address: address as Address },
      { calldata: [], eip712: [], [kind]: [descriptor] },
    )
  for (const chainId of [1, 10])
    tell({ kind: 'token', chainId, address: USDC }, { symbol: 'USDC', decimals: 6, name: 'USD Coin', listed: true })
  tell(
    { kind: 'token', chainId: 1, address: NOTED },
    { symbol: 'USDC', decimals: 6, name: 'Dollar Coin', listed: false },
  )
  tell({ kind: 'symbol', chainId: 1, symbol: 'USDC' }, [{ address: USDC, symbol: 'USDC', name: 'USD Coin' }])
  tell({ kind: 'label', chainId: 1, address: BOB }, { name: 'Bob’s Shop', source: 'list' })
  return known
}

/** The calldata of `signature`, as `transfer(address to, uint256 value)`. */
export function callOf(signature: string, args: readonly unknown[]): Hex {
  const abi = parseAbi([`function ${signature}`] as readonly string[])
  return encodeFunctionData({ abi, args } as Parameters<typeof encodeFunctionData>[0])
}

export interface Read {
  readonly meaning: Meaning
  readonly facts: readonly Fact[]
  /** `label: value` of what the descriptor shows. */
  readonly shown: readonly string[]
}

export function readCallOf(
  data: Hex,
  known: ReturnType<typeof knowing>,
  tx: { readonly to?: Address; readonly value?: string } = {},
): Read {
  const params = [{ from: ME, to: CONTRACT, data, ...tx }]
  return read(parseWalletRequest({ method: 'eth_sendTransaction', params }), known)
}

export function readSignatureOf(typedData: Json, known: ReturnType<typeof knowing>): Read {
  return read(parseWalletRequest({ method: 'eth_signTypedData_v4', params: [ME, typedData] }), known)
}

function read(request: ReturnType<typeof parseWalletRequest>, known: ReturnType<typeof knowing>): Read {
  const { meaning, facts } = decodeRequest(request, CONTEXT, known).result
  return { meaning, facts, shown: shownIn(meaning.fields) }
}

/** What a descriptor shows, whose contract it is left out. */
export function shownIn(fields: readonly Field[]): readonly string[] {
  return fields
    .filter(({ factId, path }) => factId.includes('display.') && path !== '$.metadata.owner')
    .map(({ label, value, folded }) => `${folded === true ? '(folded) ' : ''}${label}: ${value}`)
}
