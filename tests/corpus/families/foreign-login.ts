import { getAddress } from 'viem'
import { createSiweMessage } from 'viem/siwe'
import { say } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const foreignLogin: Family = {
  name: 'login for another site',
  source: 'A page has the login message of another site signed, and logs in there as the victim.',
  pages: ['https://docs.metamask.io/metamask-connect/evm/guides/sign-data/siwe'],
  cases: ({ chain, user }) => {
    const login = (domain: string, uri: string) =>
      say(
        user,
        createSiweMessage({
          domain,
          uri,
          address: getAddress(user),
          statement: 'Sign in.',
          version: '1',
          chainId: chain.chainId,
          nonce: 'plainsign4361',
          issuedAt: new Date(0),
        }),
      )
    const twin = login('app.example', 'https://app.example')
    return [
      ['another domain', login('bank.example', 'https://bank.example')],
      ['another domain, own address within', login('bank.example', 'https://app.example')],
      ['own domain, another address within', login('app.example', 'https://bank.example/login')],
      ['a domain that ends alike', login('app.example.bank.example', 'https://app.example.bank.example')],
    ].flatMap(([name, attack]) =>
      typeof name !== 'string' || typeof attack !== 'object'
        ? []
        : [{ name, risks: RISKS.login, takesMoney: false, attack, twin }],
    )
  },
}
