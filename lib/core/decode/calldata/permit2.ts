import type { Address } from '../../facts/hex.ts'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, listAt, uintAt, type ValueNode } from '../value-tree.ts'
import { PERMIT2_ABI } from './permit2.data.ts'

/** Uniswap's Permit2: allowances with an end, signed or sent, and transfers by signature. */
export const permit2Decoder: Decoder = {
  name: 'permit2',
  abi: PERMIT2_ABI,
  read(call) {
    const { args, name, signature } = call
    switch (name) {
      case 'approve':
        return {
          shows: showDetails([args], ''),
          acts: [approveAct(args, call.frame.from, addressAt(args, 'spender'), false)],
        }
      case 'permit':
        return readPermit(
          signature.includes('[]') ? 'permitBatch' : 'permitSingle',
          args,
          addressAt(args, 'owner'),
          false,
        )
      case 'transferFrom':
        return readTransfers(signature.includes('[]') ? listAt(args, 'transferDetails') : [args])
      case 'lockdown':
        return { acts: listAt(args, 'approvals').map((item) => revokeAct(item, call.frame.from)) }
      case 'permitTransferFrom':
      case 'permitWitnessTransferFrom':
        return readSignedTransfer(call)
      default:
        return {}
    }
  },
}

/** One or several allowances under `root` (a `PermitSingle` or `PermitBatch`), for calldata and typed data alike. */
export function readPermit(root: string, args: ValueNode, owner: Address | null, signed: boolean): Reading {
  const at = (name: string) => (root === '' ? name : `${root}.${name}`)
  const batch = root === 'permitBatch' || (root === '' && args.type === 'PermitBatch')
  const details = batch ? listAt(args, at('details')) : itemsOf(args, at('details'))
  return {
    shows: {
      ...showDetails(details, at(batch ? 'details.[]' : 'details')),
      [at('sigDeadline')]: { as: 'time', label: 'Signature usable until' },
    },
    acts: details.map((item) => approveAct(item, owner, addressAt(args, at('spender')), signed)),
  }
}

/** A struct as a list of one. */
function itemsOf(args: ValueNode, path: string): readonly ValueNode[] {
  const items = listAt(args, path)
  return [{ name: '', type: 'tuple', path, items }]
}

/** Amounts of several tokens can't share one pattern: each is shown under its own place. */
function showDetails(details: readonly ValueNode[], root: string): NonNullable<Reading['shows']> {
  const at = (name: string) => (root === '' ? name : `${root}.${name}`)
  const amounts = details.map((item, index) => [
    at('amount').replace('[]', `[${index}]`),
    { as: 'amount', token: addressAt(item, 'token'), allowance: true } as const,
  ])
  return { ...Object.fromEntries(amounts), [at('expiration')]: { as: 'time', label: 'Allowed until' } }
}

function approveAct(details: ValueNode, owner: Address | null, spender: Address, signed: boolean): Act {
  return {
    kind: 'approve',
    standard: 'erc20',
    token: addressAt(details, 'token'),
    owner,
    spender,
    scope: 'amount',
    amount: uintAt(details, 'amount').toString(),
    change: 'set',
    expires: uintAt(details, 'expiration').toString(),
    via: 'Permit2',
    signed,
  }
}

function revokeAct(item: ValueNode, owner: Address | null): Act {
  const [token, spender] = [addressAt(item, 'token'), addressAt(item, 'spender')]
  const granted = { scope: 'amount', amount: '0', change: 'set', via: 'Permit2', signed: false } as const
  return { kind: 'approve', standard: 'erc20', token, owner, spender, ...granted }
}

function readTransfers(details: readonly ValueNode[]): Reading {
  const amounts = details.map((item) => {
    const path = item.path === '#' ? 'amount' : `${item.path.replace(/^#\./, '')}.amount`
    return [path, { as: 'amount', token: addressAt(item, 'token') }] as const
  })
  return {
    shows: Object.fromEntries(amounts),
    acts: details.map((item) => ({
      kind: 'transfer',
      standard: 'erc20',
      token: addressAt(item, 'token'),
      from: addressAt(item, 'from'),
      to: addressAt(item, 'to'),
      amount: uintAt(item, 'amount').toString(),
    })),
  }
}

function readSignedTransfer({ args, signature }: DecodedCall): Reading {
  const batch = signature.includes('[]')
  const permitted = batch ? listAt(args, 'permit.permitted') : itemsOf(args, 'permit.permitted')
  const details = batch ? listAt(args, 'transferDetails') : itemsOf(args, 'transferDetails')
  const from = addressAt(args, 'owner')
  return {
    shows: { 'permit.deadline': { as: 'time', label: 'Signature usable until' } },
    acts: permitted.flatMap((permission, index): Act[] => {
      const detail = details[index]
      if (detail === undefined) return []
      const [token, to] = [addressAt(permission, 'token'), addressAt(detail, 'to')]
      const amount = uintAt(detail, 'requestedAmount').toString()
      return [{ kind: 'transfer', standard: 'erc20', token, from, to, amount }]
    }),
  }
}
