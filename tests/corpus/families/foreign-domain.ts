import { parseUnits } from 'viem'
import { sign } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

const TYPE = 'Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)'

export const foreignDomain: Family = {
  name: 'signature for another chain or contract',
  source: 'While the wallet shows one chain, the signature is good on another.',
  pages: ['https://www.coinspect.com/missing-EIP-712-chainId-validation/'],
  cases: ({ chain, user, contracts: { dusd, router }, friend, soon }) => {
    const ask = (chainId: number, verifyingContract: string) => {
      const message = { owner: user, spender: router.address, value: parseUnits('40', 6), nonce: 0n, deadline: soon }
      const domain = { name: 'Demo USD', version: '1', chainId, verifyingContract }
      return { ...sign(user, { domain, type: TYPE, message }), known: [router.address] }
    }
    const twin = ask(chain.chainId, dusd.address)
    return [
      { name: 'another chain', risks: RISKS.foreignDomain, takesMoney: false, attack: ask(1, dusd.address), twin },
      {
        name: 'no contract there',
        risks: RISKS.foreignDomain,
        takesMoney: false,
        attack: ask(chain.chainId, friend),
        twin,
      },
    ]
  },
}
