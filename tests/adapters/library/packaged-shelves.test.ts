import { toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { createLibrary } from '../../../lib/adapters/library/create-library.ts'
import { createPackagedData } from '../../../lib/adapters/library/packaged-data.ts'
import { createPackagedShelves } from '../../../lib/adapters/library/packaged-shelves.ts'
import { descriptorSchema, descriptorsSchema } from '../../../lib/core/decode/clear-signing/descriptor.ts'
import type { LibraryNeed } from '../../../lib/core/facts/need.ts'
import { readPackagedFile } from '../../../scripts/data/read-packaged-file.ts'

const library = createLibrary(createPackagedShelves(createPackagedData(readPackagedFile)))
const signal = new AbortController().signal
async function look(need: LibraryNeed) {
  const answer = await library.look(need, signal)
  if (!answer.ok) throw new Error(answer.reason)
  return answer
}
async function files(path: string) {
  return JSON.parse(await readPackagedFile(path))
}

const tokens: { [address: string]: [string, number, string, number] } = await files('tokens/1.json')
const [usdc] = Object.keys(tokens).filter((address) => tokens[address]?.[0] === 'USDC') as [`0x${string}`]
const STRANGER = `0x${'a1'.repeat(20)}` as const

describe('what the package keeps is found by its key', () => {
  it('descriptors: for calls and for typed data, each bound to the contract that was asked for', async () => {
    const index = await files('erc7730/index.json')
    for (const kind of ['calldata', 'eip712'] as const) {
      const keys = Object.keys(index[kind])
      expect(keys.length).toBeGreaterThan(100)
      for (const key of keys.slice(0, 40)) {
        const [chain, address] = key.split(':') as [string, `0x${string}`]
        const { json, provenance } = await look({ kind: 'descriptors', chainId: Number(chain), address })
        expect(provenance).toBe('claimed')
        const found = descriptorsSchema.parse(json)[kind].map((each) => descriptorSchema.parse(each))
        expect(found.length).toBe(index[kind][key].length)
        for (const { context } of found) {
          const { deployments = [] } = context.contract ?? context.eip712 ?? {}
          expect(deployments.some((at) => at.chainId === Number(chain) && at.address.toLowerCase() === address)).toBe(
            true,
          )
        }
      }
    }
    expect((await look({ kind: 'descriptors', chainId: 1, address: STRANGER })).json).toBeNull()
  })

  it('tokens: with their list; not on another chain, and nothing for a stranger', async () => {
    const { json } = await look({ kind: 'token', chainId: 1, address: usdc })
    expect(json).toMatchObject({
      symbol: 'USDC',
      decimals: 6,
      source: expect.stringContaining('default-token-list'),
      listed: true,
    })
    for (const need of [
      { chainId: 10, address: usdc },
      { chainId: 1, address: STRANGER },
      { chainId: 999_999_999, address: usdc },
    ])
      expect((await look({ kind: 'token', ...need })).json).toBeNull()
  })

  it('tokens of the wide list: on their own chains, said not to be listed, and like none of them is anyone', async () => {
    const shard: { [address: `0x${string}`]: [string, number, string, number[]][] } = await files('wide-tokens/12.json')
    const noted = Object.entries(shard).flatMap(([address, entries]) =>
      entries.flatMap(([symbol, decimals, name, chains]) =>
        chains.includes(1) && tokens[address] === undefined ? [{ address, symbol, decimals, name }] : [],
      ),
    )
    expect(noted.length).toBeGreaterThan(10)
    for (const { address, symbol, decimals, name } of noted) {
      const need = { kind: 'token', chainId: 1, address: address as `0x${string}` } as const
      const { json, provenance } = await look(need)
      expect(json).toEqual({ symbol, decimals, name, source: expect.stringMatching(/^npm:@ledgerhq/), listed: false })
      expect(provenance).toBe('claimed')
      expect((await look({ ...need, chainId: 999_999_999 })).json).toBeNull()
      expect(JSON.stringify((await look({ kind: 'symbol', chainId: 1, symbol })).json)).not.toContain(address)
    }
  })

  it.each(['USDC', 'usdc', 'USDС', 'U\u200bSDC', 'ＵＳＤＣ', 'USDC\u0301', ' USDC '])(
    'symbols: %j looks like the listed USDC',
    async (symbol) => {
      const { json } = await look({ kind: 'symbol', chainId: 1, symbol })
      expect(json).toContainEqual({ address: usdc, symbol: 'USDC', name: tokens[usdc]?.[2] })
    },
  )

  it.each(['USDX', 'USD', 'C', '', '\u200b', 'x'.repeat(99)])('symbols: %j looks like no USDC', async (symbol) => {
    const { json } = await look({ kind: 'symbol', chainId: 1, symbol })
    expect(JSON.stringify(json)).not.toContain(usdc)
  })

  it('signatures: every text of a selector', async () => {
    const transfer = 'transfer(address,uint256)'
    const { json, provenance } = await look({ kind: 'signatures', selector: toFunctionSelector(transfer) })
    expect(json).toContain(transfer)
    expect(provenance).toBe('claimed')
    expect((await look({ kind: 'signatures', selector: '0xffffffff' })).json).toBeNull()
    expect(await library.look({ kind: 'signatures', selector: '0xa9' }, signal)).toMatchObject({ ok: false })
  })

  it('labels: who a contract is, on its own chains alone', async () => {
    const shard = await files('labels/ca.json')
    const [address, [[name, , chains]]] = Object.entries(shard)[0] as [`0x${string}`, [[string, number, number[]]]]
    const { json } = await look({ kind: 'label', chainId: chains[0] ?? 0, address })
    expect(json).toMatchObject({ name, source: expect.stringMatching(/^(npm|github):/) })
    expect((await look({ kind: 'label', chainId: Math.max(...chains) + 1, address })).json).toBeNull()
  })

  it('nothing comes of a key that every object has', async () => {
    for (const address of ['constructor', '__proto__', 'toString'] as unknown as `0x${string}`[]) {
      for (const kind of ['token', 'descriptors'] as const)
        expect((await look({ kind, chainId: 1, address })).json).toBeNull()
    }
  })
})
