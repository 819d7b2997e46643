import type { Address } from '../../facts/hex.ts'
import { formatTime } from '../../facts/time.ts'
import { own } from '../../request/read-json.ts'
import type { TypedDataReader } from '../decoder.ts'
import { type ReadCaveats, readCaveats } from '../delegation/read-caveats.ts'
import { describeTaking, totalOf } from '../delegation/taking.ts'
import type { Act } from '../meaning.ts'
import type { Scope } from '../scope.ts'
import { addressAt, bytesAt, listAt } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

const DELEGATION =
  'Delegation(address delegate,address delegator,bytes32 authority,Caveat[] caveats,uint256 salt)Caveat(address enforcer,bytes terms)'

/** Values that stand for something (@metamask/delegation-core 3.0.0): the delegator's own power, and anyone at all. */
const ROOT_AUTHORITY = `0x${'f'.repeat(64)}`
const ANY_DELEGATE = '0x0000000000000000000000000000000000000a11'

/**
 * ERC-7710 as MetaMask's Delegation Framework signs it (type of @metamask/smart-accounts-kit 2.0.0), also behind ERC-7715's
 * permissions: the delegate may act as the account within the caveats. It counts as understood only where a limit leaves
 * nothing but transfers of one token.
 */
export const accountDelegationReader: TypedDataReader = {
  name: 'account-delegation',
  types: [DELEGATION],
  read(typedData, message, scope) {
    const manager = verifyingContract(typedData)
    if (manager === undefined) return undefined
    const chainId = chainOf(own(typedData.domain, 'chainId'))
    const limits = readCaveats(listAt(message, 'caveats'), { manager, chainId })
    const delegate = addressAt(message, 'delegate')
    const isOwn = bytesAt(message, 'authority') === ROOT_AUTHORITY
    const owner = isOwn ? addressAt(message, 'delegator') : null
    const { takings } = limits
    return {
      ...(takings.length === 0 ? { blind: true } : { acts: grantsOf(limits, owner, delegate, scope) }),
      reason: `Lets ${delegate === ANY_DELEGATE ? 'anyone' : delegate} ${powerOf(limits, isOwn, scope)}`,
      more: limits.more,
      shows: {
        delegate: { as: 'plain', label: 'May act' },
        delegator: { as: 'plain', label: 'For the account' },
        'caveats.[].enforcer': { as: 'plain', label: 'Limit checked by' },
        'caveats.[].terms': { as: 'plain', label: 'Terms of the limit' },
        ...limits.shows,
      },
    }
  },
}

function grantsOf({ takings, end }: ReadCaveats, owner: Address | null, spender: Address, scope: Scope): Act[] {
  return takings.flatMap((taking): Act[] => {
    if (taking.token === null) return []
    const amount = totalOf(taking, BigInt(scope.context.now), end).toString()
    const expires = end === null ? {} : { expires: end.toString() }
    const grant = { kind: 'approve', standard: 'erc20', token: taking.token, owner, spender, scope: 'amount' } as const
    return [{ ...grant, amount, change: 'set', ...expires, via: 'erc7710', signed: true }]
  })
}

/** What the delegate may do, within what, and how long. */
function powerOf({ count, unread, narrows, takings, end }: ReadCaveats, isOwn: boolean, scope: Scope): string {
  const [taking] = takings
  const anything = unread === 0 && !narrows ? 'do anything as this account' : 'act as this account'
  const whole = isOwn ? anything : 'use a power that this account was given'
  const power = taking === undefined ? whole : `take ${describeTaking(taking, scope)}, from this account`
  const limits = count === 1 ? '1 limit' : `${count} limits`
  const within =
    count === 0
      ? 'without any limit'
      : unread === count
        ? `within ${limits} that are not read here`
        : `within ${limits}${unread === 0 ? '' : `, of which ${unread} ${unread === 1 ? 'is' : 'are'} not read here`}`
  return `${power}, ${within}, until ${end === null ? 'it is taken back' : formatTime(end)}`
}

function chainOf(value: unknown): number | null {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
  return /^(\d{1,15}|0x[0-9a-fA-F]{1,12})$/.test(text) ? Number(text) : null
}
