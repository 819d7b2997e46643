import { parseAbi } from 'viem/utils'
import type { Decoder } from '../decoder.ts'

/** MetaMask's delegation manager and the accounts that use it: switching one delegation off or on again. */
export const metamaskDelegationDecoder: Decoder = {
  name: 'metamask-delegation',
  abi: parseAbi([
    'struct Delegation { address delegate; address delegator; bytes32 authority; Caveat[] caveats; uint256 salt; bytes signature; }',
    'struct Caveat { address enforcer; bytes terms; bytes args; }',
    'function enableDelegation(Delegation _delegation)',
    'function disableDelegation(Delegation _delegation)',
  ]),
  read({ name }) {
    return {
      shows: {
        '_delegation.delegate': { as: 'plain', label: 'Who may act' },
        '_delegation.delegator': { as: 'plain', label: 'For whom' },
      },
      reason:
        name === 'enableDelegation'
          ? 'Lets a power to act for this account count again'
          : 'Takes back a power to act for this account',
    }
  },
}
