import { isZeroAddress } from '../facts/hex.ts'
import type { Authorization } from '../request/wallet-request.ts'
import { listFields } from './list-fields.ts'
import type { Meaning } from './meaning.ts'
import type { Scope } from './scope.ts'
import type { ValueNode } from './value-tree.ts'

/** EIP-7702: whose code the signer's account will run. The address zero takes an earlier one back. */
export function readAuthorizations(list: readonly Authorization[], scope: Scope): Meaning[] {
  return list.map((authorization, index) => {
    const path = `#.authorizationList.[${index}]`
    const { chainId, address, nonce } = authorization
    const items: ValueNode[] = [
      { name: 'address', type: 'address', path: '#.address', value: address },
      { name: 'chainId', type: 'uint256', path: '#.chainId', value: BigInt(chainId) },
      ...(nonce === undefined ? [] : [{ name: 'nonce', type: 'uint64', path: '#.nonce', value: BigInt(nonce) }]),
    ]
    const { fields } = listFields({ name: '', type: 'tuple', path: '#', items }, SHOWS, path, scope)
    const scopeReason = chainId === '0' ? 'Counts on every chain. ' : ''
    const reason = isZeroAddress(address)
      ? 'Takes back the code that acts as the account'
      : 'From then on this code acts as the account, whenever anyone calls it'
    const act = {
      ...({ kind: 'delegate', account: null, chainId } as const),
      code: isZeroAddress(address) ? null : address,
    }
    return {
      kind: 'authorization',
      path,
      to: address,
      reason: `${scopeReason}${reason}`,
      fields,
      acts: [act],
      calls: [],
    }
  })
}

const SHOWS = { address: { as: 'plain', label: 'Code that may act as the account' } } as const
