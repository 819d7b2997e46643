import { keccak256, parseEther, stringToHex } from 'viem'
import { sign } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

const FIELDS = '(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)'

export const transferAuthorization: Family = {
  name: 'transfer by signature to a stranger (EIP-3009)',
  source: 'A signature alone moves the coins (EIP-3009, which USDC follows).',
  pages: ['https://eips.ethereum.org/EIPS/eip-3009'],
  cases: ({ chain, user, friend, thief, signedCoin, soon }) => {
    const ask = (kind: string, to: string, value: bigint) => {
      const domain = {
        name: 'Signed Coin',
        version: '1',
        chainId: chain.chainId,
        verifyingContract: signedCoin.address,
      }
      const nonce = keccak256(stringToHex(kind))
      const message = { from: user, to, value, validAfter: 0n, validBefore: soon, nonce }
      return sign(user, { domain, type: `${kind}${FIELDS}`, message })
    }
    return ['TransferWithAuthorization', 'ReceiveWithAuthorization'].flatMap((kind) =>
      ['5000', '120'].map((value) => ({
        name: `${kind}, ${value}`,
        risks: RISKS.signedTransfer,
        takesMoney: true,
        attack: ask(kind, thief, parseEther(value)),
        twin: { ...ask(kind, friend, parseEther('120')), known: [friend] },
      })),
    )
  },
}
