import fc from 'fast-check'
import { encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Address } from '../../../lib/core/facts/hex.ts'
import type { Json } from '../../../lib/core/facts/json.ts'
import type { Answer, LibraryAnswer } from '../../../lib/core/facts/need.ts'
import { judge } from '../../../lib/core/judge/judge.ts'
import type { SignedRun } from '../../../lib/core/judge/rule.ts'
import { foldVerdict, VERDICTS } from '../../../lib/core/judge/verdict.ts'
import { evidenceOf } from './read-rule-fixtures.ts'

const of = (digit: string): Address => `0x${digit.repeat(40)}`
const [USER, SAFE, TOKEN, THIEF, ENTRY] = [of('a'), of('5'), of('1'), of('e'), of('6')]
const HELD = 1000n
const context = { origin: 'https://app.example', chainId: 1, account: USER, now: 1_760_000_000 }

const abi = parseAbi([
  'function transfer(address,uint256)',
  'function execute(address,uint256,bytes)',
  'function balanceOf(address)',
])
const transfer = (to: Address, amount: bigint) =>
  encodeFunctionData({ abi, functionName: 'transfer', args: [to, amount] })

function known(dealtWith: readonly Address[], owner: Address) {
  const answers = new Map<string, Answer | LibraryAnswer>()
  for (const [address, code] of [
    [SAFE, '0x60'],
    [TOKEN, '0x60'],
    [ENTRY, '0x60'],
    [THIEF, '0x'],
  ] as const) {
    answers.set(`code:${address}`, { ok: true, value: code, provenance: 'proved' })
    answers.set(`label:1:${address}`, { ok: true, json: null, provenance: 'claimed' })
    const count = dealtWith.includes(address) ? '0x1' : '0x0'
    answers.set(`memory:${address}`, { ok: true, value: count, provenance: 'computed' })
  }
  const asks = encodeFunctionData({ abi, functionName: 'balanceOf', args: [owner] })
  const held = `0x${HELD.toString(16).padStart(64, '0')}` as const
  return answers.set(`view-call:${TOKEN}:${asks}`, { ok: true, value: held, provenance: 'proved' })
}

const struct = (text: string) =>
  text.split(',').map((member) => {
    const [type = '', name = ''] = member.split(' ')
    return { name, type }
  })

function typed(primaryType: string, members: string, contract: Address, message: { [name: string]: Json }): Json {
  const domain = { chainId: 1, verifyingContract: contract }
  const types = { EIP712Domain: struct('uint256 chainId,address verifyingContract'), [primaryType]: struct(members) }
  return [USER, JSON.stringify({ types, primaryType, domain, message })]
}

const [NONE, WORD] = [of('0'), `0x${'0'.repeat(64)}`]
const SAFE_TX =
  'address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce'
const OPERATION =
  'address sender,uint256 nonce,bytes initCode,bytes callData,bytes32 accountGasLimits,uint256 preVerificationGas,bytes32 gasFees,bytes paymasterAndData'
const PERMIT = 'address owner,address spender,uint256 value,uint256 nonce,uint256 deadline'

/** What is signed so that `amount` of the token goes to `to`, and whose it is. */
const SIGNED = {
  'a transaction of a Safe': {
    owner: SAFE,
    params: (to: Address, amount: bigint) =>
      typed('SafeTx', SAFE_TX, SAFE, {
        ...{ to: TOKEN, value: '0', data: transfer(to, amount), operation: 0, safeTxGas: '0', baseGas: '0' },
        ...{ gasPrice: '0', gasToken: NONE, refundReceiver: NONE, nonce: '0' },
      }),
  },
  'an operation of a smart account': {
    owner: SAFE,
    params: (to: Address, amount: bigint) => {
      const args = [TOKEN, 0n, transfer(to, amount)] as const
      const callData = encodeFunctionData({ abi, functionName: 'execute', args })
      return typed('PackedUserOperation', OPERATION, ENTRY, {
        ...{ sender: SAFE, nonce: '0', initCode: '0x', callData, accountGasLimits: WORD },
        ...{ preVerificationGas: '0', gasFees: WORD, paymasterAndData: '0x' },
      })
    },
  },
  'a permit': {
    owner: USER,
    params: (to: Address, amount: bigint) =>
      typed('Permit', PERMIT, TOKEN, {
        ...{ owner: USER, spender: to, value: amount.toString(), nonce: '0', deadline: '1760003600' },
      }),
  },
} as const
const KINDS = Object.keys(SIGNED) as (keyof typeof SIGNED)[]

function runOf(account: Address, to: Address, amount: bigint): SignedRun {
  const move = (owner: Address, delta: bigint) => {
    return { owner, standard: 'erc20', token: TOKEN, delta: delta.toString() } as const
  }
  const assets = [move(account, -amount), move(to, amount)]
  const effects = { assets, fee: '0', allowances: [], control: [], contracts: [], claimed: [] }
  const stateDiff = { pre: {}, post: {} }
  const execution = {
    status: 'success',
    gasUsed: '0x1',
    returnData: '0x',
    callTree: null,
    logs: [],
    stateDiff,
  } as const
  return { account, effects, executions: [{ ...execution, logs: [] }] }
}

function judged(
  kind: keyof typeof SIGNED,
  to: Address,
  amount: bigint,
  dealtWith: readonly Address[] = [],
  ran = true,
) {
  const { owner, params } = SIGNED[kind]
  const world = known(dealtWith, owner)
  const request = { method: 'eth_signTypedData_v4', params: params(to, amount) }
  const evidence = evidenceOf({ request, context, simulated: null, known: {} }, world)
  return judge({ ...evidence, ...(ran ? { signedRuns: [runOf(owner, to, amount)] } : {}) }, world).result
}

const codes = (findings: ReturnType<typeof judged>) => findings.map(({ code }) => code)

describe.each(KINDS)('%s', (kind) => {
  it('that gives all of a token to a stranger is warned of as that', () => {
    const found = judged(kind, THIEF, HELD).find(({ code }) => code === 'whole-balance-swept')
    expect(found).toMatchObject({ severity: 'danger', params: { of: SIGNED[kind].owner, amount: HELD.toString() } })
  })

  it('is not, where it goes to somebody known', () => {
    expect(codes(judged(kind, THIEF, HELD, [THIEF]))).not.toContain('whole-balance-swept')
  })

  it('is not, where most is kept', () => {
    expect(codes(judged(kind, THIEF, HELD / 10n))).not.toContain('whole-balance-swept')
  })
})

describe('whoever makes a Safe act', () => {
  it.each(KINDS.filter((kind) => kind !== 'a permit'))('is no stranger to it: %s', (kind) => {
    expect(judged(kind, USER, HELD)).toEqual([])
  })
})

describe('a small payment of a Safe to somebody new', () => {
  it.each(KINDS.filter((kind) => kind !== 'a permit'))('is openly that, as an account’s own would be: %s', (kind) => {
    expect(judged(kind, THIEF, 10n)).toEqual([])
  })
})

describe('a Safe that is made to act twice at once', () => {
  const run = parseAbi([
    'function execTransaction(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,bytes signatures)',
  ])
  const pay = (amount: bigint) => {
    const paid = [0, 0n, 0n, 0n, NONE, NONE, '0x'] as const
    const data = encodeFunctionData({ abi: run, args: [TOKEN, 0n, transfer(THIEF, amount), ...paid] })
    return { to: SAFE, data, value: '0x0' }
  }
  const found = (amounts: readonly bigint[]) => {
    const world = known([], SAFE)
    const list = { version: '2.0.0', from: USER, chainId: '0x1', atomicRequired: true, calls: amounts.map(pay) }
    const request = { method: 'wallet_sendCalls', params: [list] }
    const { effects, executions } = runOf(
      SAFE,
      THIEF,
      amounts.reduce((sum, amount) => sum + amount, 0n),
    )
    const simulated = { effects, executions }
    return codes(judge(evidenceOf({ request, context, simulated, known: {} }, world), world).result)
  }

  it('loses all that both take together', () => {
    expect(found([HELD / 2n, HELD / 2n])).toContain('whole-balance-swept')
  })

  it('pays openly where both are small', () => {
    expect(found([10n, 20n])).toEqual([])
  })
})

describe('what a signature came to', () => {
  it('only ever adds to what is warned of', () => {
    const worst = (findings: ReturnType<typeof judged>) => VERDICTS.indexOf(foldVerdict(findings, []))
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.bigInt(1n, HELD),
        fc.constantFrom([], [THIEF]),
        fc.constantFrom(THIEF, ENTRY),
        (kind, amount, dealtWith, to) => {
          const [before, after] = [false, true].map((ran) => judged(kind, to, amount, dealtWith, ran))
          expect(worst(after ?? [])).toBeGreaterThanOrEqual(worst(before ?? []))
          expect(codes(after ?? [])).toEqual(expect.arrayContaining(codes(before ?? [])))
        },
      ),
    )
  })
})
