import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeRequest } from '../../../../lib/core/decode/decode-request.ts'
import { PERMISSION_KINDS } from '../../../../lib/core/decode/execution-permissions/permission-kinds.data.ts'
import type { Json } from '../../../../lib/core/facts/json.ts'
import { NOTHING_KNOWN } from '../../../../lib/core/facts/need.ts'
import { uncheckedReading } from '../../../../lib/core/judge/unchecked-reading.ts'
import { parseWalletRequest } from '../../../../lib/core/request/parse-wallet-request.ts'

const ACCOUNT = `0x${'5a'.repeat(20)}` as const
const WHO = `0x${'33'.repeat(20)}` as const
const TOKEN = `0x${'11'.repeat(20)}` as const
const MOST = (2n ** 256n - 1n).toString()
const NOW = 1_700_000_000
const CONTEXT = { origin: 'https://dapp.example', chainId: 1, account: ACCOUNT, now: NOW } as const

function read(grant: Json, method = 'wallet_requestExecutionPermissions') {
  const request = parseWalletRequest({ method, params: [grant] })
  const { meaning, facts } = decodeRequest(request, CONTEXT, NOTHING_KNOWN).result
  const field = (path: string) => meaning.fields.find((one) => one.path === `#.grants.[0].${path}`)
  return { meaning, facts, field, unchecked: uncheckedReading(meaning, facts) }
}

const rules = [{ type: 'expiry', data: { timestamp: NOW + 86_400 } }]
const asked = (permission: Json, more: { [key: string]: Json } = {}) =>
  read({ chainId: '0x1', from: ACCOUNT, to: WHO, permission, ...more })

const approve = { kind: 'approve', standard: 'erc20', token: TOKEN, owner: ACCOUNT, spender: WHO, via: 'erc7715' }

describe('permissions over tokens', () => {
  it('are what may be taken until their end, so that rules read it', () => {
    const { meaning, unchecked, field } = asked(
      {
        type: 'erc20-token-periodic',
        isAdjustmentAllowed: true,
        data: {
          tokenAddress: TOKEN,
          periodAmount: '0x64',
          periodDuration: 43_200,
          startTime: NOW,
          justification: 'A free gift\u202e',
        },
      },
      { rules },
    )
    expect(meaning.kind).toBe('permission')
    expect(meaning.acts).toEqual([
      {
        ...approve,
        scope: 'amount',
        amount: '300',
        change: 'set',
        expires: `${NOW + 86_400}`,
        signed: true,
      },
    ])
    expect(meaning.reason).toBe(
      `Lets ${WHO} take up to 100 base units of ${TOKEN} in every 12 hours, again and again, until 2023-11-15 22:13:20 UTC`,
    )
    expect(unchecked).toEqual([])
    expect(field('to')).toMatchObject({ label: 'May act for this account', value: WHO })
    expect(field('permission.isAdjustmentAllowed')).toMatchObject({ label: 'May be changed before it is granted' })
    expect(field('permission.data.periodDuration')).toMatchObject({ label: 'Length of a period', value: '12 hours' })
    expect(field('permission.data.justification')).toMatchObject({
      label: 'What the site says it is for',
      value: 'A free gift‹U+202E›',
    })
    expect(field('rules.[0].data.timestamp')).toMatchObject({ label: 'Ends', value: '2023-11-15 22:13:20 UTC' })
  })

  it.each([
    ['erc20-token-periodic', { periodAmount: '0x64', periodDuration: 60 }, MOST],
    ['erc20-token-stream', { amountPerSecond: '0x1' }, MOST],
    ['erc20-token-stream', { amountPerSecond: '0x1', initialAmount: '0x5', maxAmount: '0x10' }, '16'],
    ['erc20-token-allowance', { allowanceAmount: '0x10' }, '16'],
    ['erc20-token-allowance', { allowanceAmount: '0x10', startTime: null }, '16'],
  ])('%s %j, without an end', (type, data, amount) => {
    const { meaning } = asked({ type, isAdjustmentAllowed: false, data: { tokenAddress: TOKEN, ...data } })
    expect(meaning.acts).toMatchObject([{ ...approve, amount }])
    expect(meaning.acts[0]).not.toHaveProperty('expires')
    expect(meaning.reason).toContain('until it is taken back')
  })

  it('grant nothing where they only take permissions back, and nothing of nothing', () => {
    const revoking = asked({ type: 'token-approval-revocation', data: { erc20Approve: true } })
    expect(revoking.meaning.acts).toEqual([])
    expect(revoking.unchecked).toEqual([])
    const nothing = asked({ type: 'erc20-token-allowance', data: { tokenAddress: TOKEN, allowanceAmount: '0x0' } })
    expect(nothing.meaning.acts).toEqual([])
  })
})

describe('the earlier shapes', () => {
  it('of the text of 2024 are read', () => {
    const grant = {
      chainId: 1,
      address: ACCOUNT,
      expiry: NOW + 60,
      signer: { type: 'account', data: { address: WHO } },
      permission: { type: 'erc20-token-transfer', data: { address: TOKEN, allowance: '0x7' } },
      policies: [{ type: 'call-limit', data: { count: 2 } }],
    }
    const { meaning, field } = read(grant, 'wallet_grantPermissions')
    expect(meaning.acts).toMatchObject([{ ...approve, amount: '7', expires: `${NOW + 60}` }])
    expect(field('expiry')).toMatchObject({ label: 'Ends' })
    expect(field('policies.[0].data.count')).toMatchObject({ raw: '2' })
  })

  it('of viem are read, with their allowances, and without a limit where there is none', () => {
    const grant = (policies: Json) => ({
      expiry: NOW + 60,
      signer: { type: 'account', data: { id: WHO } },
      permissions: [
        { type: 'erc20-token-transfer', data: { address: TOKEN, ticker: 'USDC' }, policies, required: true },
      ],
    })
    const limited = read(grant([{ type: 'token-allowance', data: { allowance: '0x9' } }]), 'wallet_grantPermissions')
    expect(limited.meaning.acts).toMatchObject([{ ...approve, amount: '9' }])
    expect(read(grant([]), 'wallet_grantPermissions').meaning.acts).toMatchObject([{ ...approve, amount: MOST }])
  })

  it('give items of collections one by one', () => {
    const items = read({
      signer: { type: 'account', data: { address: WHO } },
      permissions: [
        { type: 'erc721-token-transfer', data: { address: TOKEN, tokenIds: ['0x1', '0x2'] } },
        { type: 'erc1155-token-transfer', data: { address: TOKEN, allowances: { 7: '0x3' } } },
      ],
    })
    expect(items.meaning.acts).toMatchObject([
      { standard: 'erc721', tokenId: '1', scope: 'token-id', amount: '1' },
      { standard: 'erc721', tokenId: '2' },
      { standard: 'erc1155', tokenId: '7', amount: '3' },
    ])
  })
})

describe('what acts can not say', () => {
  it.each([
    ['of a kind that nobody knows', { type: 'everything', data: { amount: '0x1' } }, 'not known here'],
    [
      'over the network’s own coin',
      { type: 'native-token-allowance', data: { allowanceAmount: '0x1' } },
      'native coin',
    ],
    ['to call a contract', { type: 'contract-call', data: { address: TOKEN, calls: ['mint()'] } }, 'call 0x1111'],
    ['over no token', { type: 'erc20-token-allowance', data: { allowanceAmount: '0x1' } }, 'can not be read'],
    [
      'of a number that is none',
      { type: 'erc20-token-allowance', data: { tokenAddress: TOKEN, allowanceAmount: '1 ' } },
      'can not be read',
    ],
  ])('a permission %s is never called understood', (_what, permission, reason) => {
    const { meaning, unchecked } = asked(permission)
    expect(meaning.acts).toEqual([])
    expect(meaning.reason).toContain(reason)
    expect(unchecked).toEqual([{ stage: 'decode', reason: 'not-read' }])
  })

  it('is said of whoever holds a key, and of the wallet itself', () => {
    const permission = { type: 'erc20-token-allowance', data: { tokenAddress: TOKEN, allowanceAmount: '0x1' } }
    const key = read({ signer: { type: 'key', data: { id: 'did:key:z6Mk' } }, permission })
    expect(key.meaning.reason).toContain('whoever holds a key')
    expect(key.unchecked).toHaveLength(1)
    expect(read({ permission }).meaning.reason).toContain('this site, through your wallet')
  })

  it('names both where a grant names two', () => {
    const other = `0x${'44'.repeat(20)}`
    const permission = { type: 'erc20-token-allowance', data: { tokenAddress: TOKEN, allowanceAmount: '0x1' } }
    const { meaning } = read({ to: WHO, signer: { type: 'account', data: { address: other } }, permission })
    expect(meaning.acts).toMatchObject([{ spender: WHO }, { spender: other }])
  })

  it('asks the chain in use nothing about tokens of another', () => {
    const permission = { type: 'erc20-token-allowance', data: { tokenAddress: TOKEN, allowanceAmount: '0x1' } }
    const request = parseWalletRequest({
      method: 'wallet_requestExecutionPermissions',
      params: [{ chainId: '0xa', to: WHO, permission }],
    })
    const { result, needs } = decodeRequest(request, CONTEXT, NOTHING_KNOWN)
    expect(needs.filter(({ kind }) => kind === 'view-call')).toEqual([])
    expect(result.meaning.reason).toContain('on the chain 10')
  })

  it('is a shape that two wallets may read differently', () => {
    const permission = { type: 'native-token-stream', data: {} }
    const params = [{ to: WHO, permission, permissions: [permission] }]
    expect(parseWalletRequest({ method: 'wallet_grantPermissions', params })).toMatchObject({
      kind: 'malformed',
      path: 'params[0].permission',
    })
  })
})

describe('whatever is asked', () => {
  it('gives a permission with every value among its fields, and never fails', () => {
    const types = fc.constantFrom(...PERMISSION_KINDS.keys(), 'other')
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.constantFrom('0x1', TOKEN, null, '0x', `0x${'f'.repeat(65)}`))
    const keys = fc.constantFrom(
      'tokenAddress',
      'periodAmount',
      'periodDuration',
      'amountPerSecond',
      'allowance',
      '__proto__',
      'x',
    )
    const data = fc.dictionary(keys, fc.oneof(leaf, fc.array(leaf)))
    fc.assert(
      fc.property(types, data, leaf, leaf, (type, values, to, expiry) => {
        const { meaning } = read(JSON.parse(JSON.stringify({ to, expiry, permission: { type, data: values } })))
        expect(meaning.kind).toBe('permission')
        expect(meaning.reason).toMatch(/\S/)
        expect(meaning.fields.length).toBeGreaterThanOrEqual(3)
      }),
    )
  })
})
