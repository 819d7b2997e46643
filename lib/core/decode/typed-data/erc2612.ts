import type { TypedDataReader } from '../decoder.ts'
import { addressAt, boolAt, nodeAt, uintAt } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

/**
 * A `Permit` as ERC-2612 signs it, or as DAI did before. Recognised by the fields that give the allowance away, so that a
 * token which adds or reorders some is still read.
 */
export const erc2612Reader: TypedDataReader = {
  name: 'erc2612',
  read(typedData, message) {
    const token = verifyingContract(typedData)
    const has = (name: string, type: string) => nodeAt(message, name)?.type === type
    if (typedData.primaryType !== 'Permit' || token === undefined || !has('spender', 'address')) return undefined
    const dai = has('holder', 'address') && has('allowed', 'bool')
    if (!dai && !(has('owner', 'address') && has('value', 'uint256'))) return undefined
    // DAI takes 0 for an expiry that never comes.
    const endless = nodeAt(message, 'expiry')?.value === 0n
    const amount = dai ? (boolAt(message, 'allowed') ? 2n ** 256n - 1n : 0n) : uintAt(message, 'value')
    return {
      shows: {
        value: { as: 'amount', token, allowance: true, label: 'Amount' },
        deadline: { as: 'time', label: 'Signature usable until' },
        expiry: endless
          ? { as: 'plain', label: 'Signature usable without end' }
          : { as: 'time', label: 'Signature usable until' },
        allowed: { as: 'plain', label: 'Unlimited amount allowed' },
      },
      acts: [
        {
          kind: 'approve',
          standard: 'erc20',
          token,
          owner: addressAt(message, dai ? 'holder' : 'owner'),
          spender: addressAt(message, 'spender'),
          scope: 'amount',
          amount: amount.toString(),
          change: 'set',
          via: dai ? 'DAI permit' : 'ERC-2612',
          signed: true,
        },
      ],
    }
  },
}
