import { pad } from 'viem'
import { describe, expect, it } from 'vitest'
import { createPrestateReader, prestateSchema } from '../../../lib/adapters/chain/prestate-view.ts'

const signal = new AbortController().signal
const given = {
  fork: 'cancun',
  block: {
    number: '0x10',
    timestamp: '0x65',
    gasLimit: '0x1c9c380',
    coinbase: `0x${'AB'.repeat(20)}`,
    baseFee: '0x7',
    prevRandao: '0x1234',
    hashes: { '0xf': `0x${'11'.repeat(32)}` },
  },
  alloc: {
    ['CD'.repeat(20)]: { balance: '0x10', nonce: '9', code: '0xAB', storage: { '0x1': '0x2', '03': '0x04' } },
    [`0x${'ef'.repeat(20)}`]: { balance: '1000', nonce: 2 },
    [`0x${'01'.repeat(20)}`]: {},
  },
}

describe('a state that is given whole', () => {
  it('is read as geth writes it, and counts as proved', async () => {
    const pin = await createPrestateReader(prestateSchema.parse(given), 1).pin(1, [], signal)
    if (!pin.ok) throw new Error('not pinned')
    const { view } = pin
    expect(view).toMatchObject({ chainId: 1, fork: 'cancun', rules: 'block', provenance: 'proved' })
    expect(view).not.toHaveProperty('pinned')
    expect(view.block).toEqual({
      number: '16',
      timestamp: '101',
      gasLimit: '30000000',
      coinbase: `0x${'ab'.repeat(20)}`,
      baseFee: '7',
      prevRandao: pad('0x1234'),
      hashes: { '15': `0x${'11'.repeat(32)}` },
    })
    expect(view.hinted).toEqual([])
    expect(await view.read([], signal)).toEqual({
      ok: true,
      hashes: view.block.hashes,
      state: {
        complete: true,
        accounts: {
          [`0x${'cd'.repeat(20)}`]: {
            balance: '16',
            nonce: '9',
            code: '0xab',
            storage: { [pad('0x01')]: pad('0x02'), [pad('0x03')]: pad('0x04') },
          },
          [`0x${'ef'.repeat(20)}`]: { balance: '1000', nonce: '2', code: '0x', storage: {} },
          [`0x${'01'.repeat(20)}`]: { balance: '0', nonce: '0', code: '0x', storage: {} },
        },
      },
    })
  })

  it('stands for its own chain alone', async () => {
    const pin = await createPrestateReader(prestateSchema.parse(given), 1).pin(2, [], signal)
    expect(pin).toMatchObject({ ok: false, unchecked: { reason: 'wrong-chain' } })
  })

  it.each([
    ['an unknown fork', { ...given, fork: 'tomorrow' }],
    ['no block', { ...given, block: undefined }],
    ['a block without its number', { ...given, block: { ...given.block, number: undefined } }],
    ['a negative balance', { ...given, alloc: { [`0x${'01'.repeat(20)}`]: { balance: '-1' } } }],
    ['an account that is no address', { ...given, alloc: { '0x01': {} } }],
    ['half a byte of code', { ...given, alloc: { [`0x${'01'.repeat(20)}`]: { code: '0x1' } } }],
    [
      'a word that is too long',
      { ...given, alloc: { [`0x${'01'.repeat(20)}`]: { storage: { '0x1': `0x${'1'.repeat(65)}` } } } },
    ],
  ])('is refused with %s', (_, odd) => {
    expect(prestateSchema.safeParse(odd).success).toBe(false)
  })
})
