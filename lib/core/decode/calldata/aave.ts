import type { Address } from '../../facts/hex.ts'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import type { Scope } from '../scope.ts'
import { readTokenStandard } from '../token.ts'
import { addressAt, listAt, nodeAt, uintAt } from '../value-tree.ts'
import { AAVE_ABI } from './aave.data.ts'
import { erc20Transfer } from './erc20-transfer.ts'

const REASONS: Readonly<Record<string, string>> = {
  approvePositionManager: 'Sets whether another may change what counts as collateral',
  setClaimer: 'Sets who may claim this account’s rewards',
  flashLoan: 'The receiver’s own code runs with what is borrowed, before it is paid back',
  flashLoanSimple: 'The receiver’s own code runs with what is borrowed, before it is paid back',
}

const SHOWS: NonNullable<Reading['shows']> = {
  to: { as: 'plain', label: 'Recipient' },
  receiverAddress: { as: 'plain', label: 'Recipient' },
  deadline: { as: 'time', label: 'Signature usable until' },
}

/** Aave V2 and V3: lending pools, with the gateway for the native coin, credit delegation and rewards. */
export const aaveDecoder: Decoder = {
  name: 'aave',
  abi: AAVE_ABI,
  read(call, scope) {
    const moves = readMoves(call, scope)
    const reason = moves.reason ?? REASONS[call.name]
    return { ...moves, shows: { ...SHOWS, ...moves.shows }, ...(reason === undefined ? {} : { reason }) }
  },
}

function readMoves(call: DecodedCall, scope: Scope): Reading {
  const { args, name, frame } = call
  if (name === 'approveDelegation' || name === 'delegationWithSig') return readDelegation(call)
  if (name === 'flashLoan') return readFlashLoan(call)
  if (name === 'liquidationCall') {
    const token = addressAt(args, 'debtAsset')
    const shows = { debtToCover: { as: 'amount', token, all: true, label: 'Pay at most' } } as const
    return { shows, acts: erc20Transfer(token, frame.from, null, uintAt(args, 'debtToCover')) }
  }
  if (name.endsWith('ETH') || name === 'withdrawETHWithPermit') return readNative(call)
  const token = addressOf(call, 'asset') ?? addressOf(call, 'reward')
  const holder = /supply|deposit|repay/.test(name) ? 'onBehalfOf' : 'debtor'
  const shows: Reading['shows'] = {
    ...(token === undefined ? {} : { amount: { as: 'amount', token, all: true } }),
    onBehalfOf: { as: 'plain', label: holder === 'debtor' || name.startsWith('repay') ? 'Whose debt' : 'Credited to' },
  }
  if (token === undefined || nodeAt(args, 'amount') === undefined || name === 'repayWithATokens') return { shows }
  const amount = uintAt(args, 'amount')
  if (holder === 'onBehalfOf') {
    const permit = name.endsWith('WithPermit') ? permitOf(call, token, amount) : []
    return { shows, acts: [...permit, ...erc20Transfer(token, frame.from, null, amount)] }
  }
  // Others' `withdraw` may name the recipient first: what is to move must say itself that it is a token.
  if (name === 'withdraw' && readTokenStandard(scope, token) !== 'erc20') return { shows }
  const to = addressOf(call, 'to') ?? addressOf(call, 'receiverAddress') ?? frame.from
  return { shows, acts: erc20Transfer(token, null, to, amount) }
}

/** Whoever is named may borrow, and the debt is the owner's. */
function readDelegation({ args, name, frame }: DecodedCall): Reading {
  const token = frame.to
  if (token === null) return {}
  const [owner, at] = name === 'approveDelegation' ? [frame.from, 'amount'] : [addressAt(args, 'delegator'), 'value']
  const spender = addressAt(args, 'delegatee')
  const granted = { scope: 'amount', amount: uintAt(args, at).toString(), change: 'set', signed: false } as const
  return {
    shows: { [at]: { as: 'amount', token, allowance: true, label: 'May borrow' } },
    acts: [{ kind: 'approve', standard: 'erc20', token, owner, spender, ...granted, via: 'Aave credit delegation' }],
  }
}

function readFlashLoan({ args }: DecodedCall): Reading {
  const to = addressAt(args, 'receiverAddress')
  const assets = listAt(args, 'assets').map((_, index) => addressAt(args, `assets.[${index}]`))
  if (assets.length !== listAt(args, 'amounts').length) return { reason: 'The lists differ in length: this fails' }
  const amounts = assets.map((token, index) => [`amounts.[${index}]`, { as: 'amount', token } as const])
  return {
    shows: { ...Object.fromEntries(amounts), onBehalfOf: { as: 'plain', label: 'Whose debt' } },
    acts: assets.flatMap((token, index) => erc20Transfer(token, null, to, uintAt(args, `amounts.[${index}]`))),
  }
}

/** The gateway turns the native coin into its wrapped form and back; what it pays out comes from the pool. */
function readNative(call: DecodedCall): Reading {
  const { args, name, frame } = call
  const label = name.startsWith('repay') ? 'Whose debt' : 'Credited to'
  const shows: Reading['shows'] = {
    amount: { as: 'amount', token: null, all: true },
    onBehalfOf: { as: 'plain', label },
  }
  if (!/^(withdraw|borrow)/.test(name) || uintAt(args, 'amount') === 2n ** 256n - 1n) return { shows }
  const to = addressOf(call, 'to') ?? frame.from
  const amount = uintAt(args, 'amount').toString()
  return { shows, acts: [{ kind: 'transfer', standard: 'native', token: null, from: null, to, amount }] }
}

function permitOf({ frame }: DecodedCall, token: Address, amount: bigint): readonly Act[] {
  if (frame.self === null) return []
  const granted = { scope: 'amount', amount: amount.toString(), change: 'set', via: 'ERC-2612', signed: false } as const
  return [{ kind: 'approve', standard: 'erc20', token, owner: frame.from, spender: frame.self, ...granted }]
}

function addressOf({ args }: DecodedCall, name: string): Address | undefined {
  return nodeAt(args, name) === undefined ? undefined : addressAt(args, name)
}
