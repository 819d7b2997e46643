import { parseAbi } from 'viem/utils'
import type { Decoder } from '../decoder.ts'
import { addressAt, boolAt, uintAt } from '../value-tree.ts'

/** ERC-2612's `permit`, and DAI's older form of it: a signed allowance, brought to the chain by anyone. */
export const erc2612Decoder: Decoder = {
  name: 'erc2612',
  abi: parseAbi([
    'function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
    'function permit(address holder, address spender, uint256 nonce, uint256 expiry, bool allowed, uint8 v, bytes32 r, bytes32 s)',
  ]),
  read({ args, signature, frame }) {
    const token = frame.to
    if (token === null) return {}
    const dai = signature.includes('bool')
    const allowed = dai ? (boolAt(args, 'allowed') ? 2n ** 256n - 1n : 0n) : uintAt(args, 'value')
    return {
      shows: {
        value: { as: 'amount', token, allowance: true },
        deadline: { as: 'time', label: 'Signature usable until' },
        expiry: { as: 'time', label: 'Signature usable until' },
      },
      acts: [
        {
          kind: 'approve',
          standard: 'erc20',
          token,
          owner: addressAt(args, dai ? 'holder' : 'owner'),
          spender: addressAt(args, 'spender'),
          scope: 'amount',
          amount: allowed.toString(),
          change: 'set',
          via: dai ? 'DAI permit' : 'ERC-2612',
          signed: false,
        },
      ],
    }
  },
}
