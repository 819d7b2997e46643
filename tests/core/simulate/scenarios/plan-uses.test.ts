import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Json } from '../../../../lib/core/facts/json.ts'
import type { Answer, Known, Need } from '../../../../lib/core/facts/need.ts'
import { needKey } from '../../../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../../../lib/core/request/parse-wallet-request.ts'
import { planUses } from '../../../../lib/core/simulate/scenarios/plan-uses.ts'
import { ME, TOKEN, YOU } from '../run.ts'

const INNER = { token: TOKEN, amount: '5', expiration: '6', nonce: '7' }
const KINDS: readonly (readonly [string, string])[] = [
  ['Permit', 'address owner,address spender,uint256 value,uint256 nonce,uint256 deadline'],
  ['Permit', 'address holder,address spender,uint256 nonce,uint256 expiry,bool allowed'],
  ['PermitSingle', 'Inner details,address spender,uint256 sigDeadline'],
  ['PermitBatch', 'Inner[] details,address spender,uint256 sigDeadline'],
  ['PermitTransferFrom', 'Inner permitted,address spender,uint256 nonce,uint256 deadline'],
  ['PermitBatchTransferFrom', 'Inner[] permitted,address spender,uint256 nonce,uint256 deadline'],
  ['PermitWitnessTransferFrom', 'Inner permitted,address spender,uint256 nonce,uint256 deadline,Inner witness'],
  ['PackedUserOperation', 'address sender,uint256 nonce,bytes initCode,bytes callData'],
  [
    'OrderComponents',
    'address offerer,address zone,Inner[] offer,Inner[] consideration,uint256 startTime,uint256 endTime',
  ],
  ['Mail', 'address to,bytes body'],
]

const VALUES: { readonly [type: string]: fc.Arbitrary<Json> } = {
  address: fc.constantFrom(ME, YOU, TOKEN),
  uint256: fc.bigInt(0n, 2n ** 256n - 1n).map(String),
  bool: fc.boolean(),
  bytes: fc.constantFrom('0x', '0x01'),
  'uint256[]': fc.array(fc.nat(9).map(String), { maxLength: 2 }),
  Inner: fc.constant(INNER),
  'Inner[]': fc.array(fc.constant(INNER), { maxLength: 2 }),
}
/** One of the kinds, as often as not with some field of another type or left out. */
const typedData = fc.constantFrom(...KINDS).chain(([primaryType, text]) =>
  fc
    .tuple(
      ...text.split(',').map((each) => {
        const [type = '', name = ''] = each.split(' ')
        const other = fc.constantFrom(...Object.keys(VALUES)).map((changed) => [{ name, type: changed }])
        return fc.oneof({ weight: 16, arbitrary: fc.constant([{ name, type }]) }, other, fc.constant([]))
      }),
    )
    .chain((kept) => {
      const fields = kept.flat()
      const values = Object.fromEntries(fields.map(({ name, type }) => [name, VALUES[type] ?? fc.constant('')]))
      const inner = ['token address', 'amount uint160', 'expiration uint48', 'nonce uint48'].map((each) => {
        const [name, type] = each.split(' ')
        return { name, type }
      })
      const domain = [{ name: 'verifyingContract', type: 'address' }]
      const types = { EIP712Domain: domain, Inner: inner, [primaryType]: fields }
      return fc.record(values).map((message) => ({
        types,
        primaryType,
        domain: { verifyingContract: TOKEN },
        message,
      }))
    }),
)

/** Every question is answered with `word`; code with none. */
function answer(needs: readonly Need[], word: bigint): Known {
  const value = (need: Need) => (need.kind === 'code' ? '0x' : (`0x${word.toString(16).padStart(64, '0')}` as const))
  return new Map(
    needs.map((need): [string, Answer] => [needKey(need), { ok: true, value: value(need), provenance: 'proved' }]),
  )
}

it('plans for any typed data, whatever it is called and holds, without failing', () => {
  let planned = 0
  fc.assert(
    fc.property(typedData, fc.nat(), (data, balance) => {
      const request = parseWalletRequest({ method: 'eth_signTypedData_v4', params: [ME, JSON.stringify(data)] })
      const first = planUses(request, ME, 1_700_000_000, new Map())
      const { result } = planUses(request, ME, 1_700_000_000, answer(first.needs, BigInt(balance)))
      for (const { steps } of result.scenarios) {
        planned += 1
        for (const { data: bytes, inner } of steps) expect([bytes.length % 2, inner !== undefined]).toEqual([0, true])
      }
    }),
    { numRuns: 1_000 },
  )
  expect(planned).toBeGreaterThan(100)
})
