import type { TypedDataReader } from '../decoder.ts'
import { addressAt, bytesAt, listAt } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

const DELEGATION =
  'Delegation(address delegate,address delegator,bytes32 authority,Caveat[] caveats,uint256 salt)Caveat(address enforcer,bytes terms)'

/** Values that stand for something (@metamask/delegation-core 3.0.0): the delegator's own power, and anyone at all. */
const ROOT_AUTHORITY = `0x${'f'.repeat(64)}`
const ANY_DELEGATE = '0x0000000000000000000000000000000000000a11'

/**
 * ERC-7710 as MetaMask's Delegation Framework signs it (type of @metamask/smart-accounts-kit 2.0.0), also behind ERC-7715's
 * permissions: the delegate may act as the account within the caveats, whose terms each enforcer reads in its own way.
 */
export const accountDelegationReader: TypedDataReader = {
  name: 'account-delegation',
  types: [DELEGATION],
  read(typedData, message) {
    if (verifyingContract(typedData) === undefined) return undefined
    const limits = listAt(message, 'caveats').length
    const delegate = addressAt(message, 'delegate')
    const who = delegate === ANY_DELEGATE ? 'anyone' : delegate
    const within =
      limits === 0
        ? 'without any limit'
        : `within ${limits === 1 ? '1 limit' : `${limits} limits`} that are not read here`
    const power =
      bytesAt(message, 'authority') === ROOT_AUTHORITY
        ? 'act as this account'
        : 'use a power that this account was given'
    return {
      blind: true,
      reason: `Lets ${who} ${power}, ${within}, until it is taken back`,
      shows: {
        delegate: { as: 'plain', label: 'May act' },
        delegator: { as: 'plain', label: 'For the account' },
        'caveats.[].enforcer': { as: 'plain', label: 'Limit checked by' },
        'caveats.[].terms': { as: 'plain', label: 'Terms of the limit' },
      },
    }
  },
}
