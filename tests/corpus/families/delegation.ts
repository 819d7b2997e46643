import { numberToHex, zeroAddress } from 'viem'
import type { Family } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { RISKS } from '../risks.ts'

function delegate({ user }: Stage, code: string, chainId: number) {
  const authorizationList = [{ chainId: numberToHex(chainId), address: code, nonce: '0x1' }]
  const tx = { from: user, to: user, value: '0x0', data: '0x', type: '0x4', authorizationList }
  return { method: 'eth_sendTransaction', params: [tx], account: user }
}

export const delegation: Family = {
  name: 'delegation to a sweeper (EIP-7702)',
  source: 'Within weeks of Pectra (May 2025) most delegations were to contracts that sweep up what comes in.',
  pages: [
    'https://dev.to/ohmygod/eip-7702-and-the-crimeenjoyor-epidemic-how-ethereums-account-abstraction-upgrade-became-an-2ide',
  ],
  cases: (stage) => {
    const { chain, delegates, lure, bundler } = stage
    const off = delegate(stage, zeroAddress, chain.chainId)
    const codes = { sweeper: delegates.sweeper.address, lure: lure.address, bundler: bundler.address }
    return Object.entries(codes).flatMap(([name, code]) =>
      [chain.chainId, 0].map((chainId) => ({
        name: `${name}${chainId === 0 ? ', on every chain' : ''}`,
        risks: RISKS.delegation,
        takesMoney: true,
        attack: delegate(stage, code, chainId),
        twin: off,
      })),
    )
  },
}
