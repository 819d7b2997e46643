import { getAddress, type Hex } from 'viem'
import { type Fields, firstParam, type Kind, withParams } from './variant.ts'

/** Code for an account (EIP-7702), signed beside other things. Made: the code that may act stays, or is the same elsewhere. */
export const otherDelegations: Kind = {
  name: 'other delegations',
  make: ({ ask, stage }) => {
    const tx = firstParam(ask)
    const list = tx.authorizationList as readonly Fields[] | undefined
    if (ask.method !== 'eth_sendTransaction' || list === undefined) return []
    const as = (name: string, more: Fields) => ({
      ...withParams(ask, name, [{ ...tx, ...more }]),
      proof: 'made' as const,
    })
    const each = (more: Fields) => ({ authorizationList: list.map((one) => ({ ...one, ...more })) })
    return [
      as('nonce 0', each({ nonce: '0x0' })),
      as('nonce 2', each({ nonce: '0x2' })),
      as('nonce with zeros', each({ nonce: '0x0001' })),
      as('twice', { authorizationList: [...list, ...list] }),
      as('to a friend', { to: stage.friend }),
      as('with a wei', { value: '0x1' }),
      as('with bytes', { data: '0x12345678', to: stage.friend }),
      as('without a type', Object.fromEntries(Object.entries({ ...tx, type: undefined }))),
      as('code in checksum case', {
        authorizationList: list.map((one) => ({ ...one, address: getAddress(one.address as Hex) })),
      }),
      as('chain with zeros', {
        authorizationList: list.map((one) => ({ ...one, chainId: `0x00${String(one.chainId).slice(2)}` })),
      }),
    ].map((variant) => ({
      ...variant,
      asks: variant.asks.map((one) => ({ ...one, params: JSON.parse(JSON.stringify(one.params)) })),
    }))
  },
}
