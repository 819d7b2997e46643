import fc from 'fast-check'
import { type Address, zeroAddress } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { askChain } from '../../world/protocols/ask-chain.ts'
import { encodeCall } from '../../world/protocols/contract.ts'
import { amounts, at } from '../amounts.ts'
import { call } from '../call.ts'
import type { Kinds, Turn } from '../plan.ts'

const authorization = fc.record({
  who: fc.nat(),
  code: fc.nat(3),
  /** Mostly the next nonce, now and then another. */
  ahead: fc.constantFrom(0, 0, 0, 0, 1, -1),
  chain: fc.constantFrom('this', 'this', 'any', 'another'),
})
type Authorization = typeof authorization extends fc.Arbitrary<infer Choice> ? Choice : never

/** Those that sign away their code: not the traders, whose own transactions would be no plain ones any more. */
async function sign({ ground }: Turn, { who, code, ahead, chain }: Authorization) {
  const { address, privateKey } = at(ground.others, who)
  const nonce = Number(await askChain(ground.chain, 'eth_getTransactionCount', address, 'latest'))
  const { batch, sweeper } = ground.delegates
  const contractAddress = at<Address>(
    [batch.address, sweeper.address, zeroAddress, ground.contracts.dusd.address],
    code,
  )
  const chainId = chain === 'this' ? ground.chain.chainId : chain === 'any' ? 0 : 1
  return privateKeyToAccount(privateKey).signAuthorization({
    chainId,
    nonce: Math.max(0, nonce + ahead),
    contractAddress,
  })
}

const moves = fc.array(fc.record({ to: fc.nat(), value: amounts(10n ** 15n) }), { maxLength: 4 })

export const delegations: Kinds = {
  'delegation set or cleared (EIP-7702)': fc
    .record({ list: fc.array(authorization, { minLength: 1, maxLength: 4 }), to: fc.nat(), value: fc.bigInt(0n, 9n) })
    .map(({ list, to, value }) => async (turn) => {
      const authorizationList = []
      for (const each of list) authorizationList.push(await sign(turn, each))
      return { to: at(turn.ground.others, to).address, value, authorizationList }
    }),
  'delegation set and used at once (EIP-7702)': fc
    .record({ who: fc.nat(), to: fc.nat(), code: fc.nat(1) })
    .map(({ who, to, code }) => async (turn) => {
      const { delegates, contracts } = turn.ground
      const signed = await sign(turn, { who, code, ahead: 0, chain: 'this' })
      const account = { address: at(turn.ground.others, who).address, abi: delegates.sweeper.abi }
      const swept = call(account, 'sweep', [contracts.dusd.address, at(turn.traders, to).address])
      return { ...swept, authorizationList: [signed] }
    }),
  "delegated account's code run (EIP-7702)": fc
    .record({ who: fc.nat(), moves, sweep: fc.boolean() })
    .map(({ who, moves: all, sweep }) => ({ ground, traders }) => {
      const { delegates, contracts } = ground
      const account = at(ground.others, who).address
      if (sweep) {
        const to = at(traders, who).address
        return call({ address: account, abi: delegates.sweeper.abi }, 'sweep', [contracts.dusd.address, to])
      }
      const calls = all.map(({ to, value }) => ({ to: at(traders, to).address, value, data: '0x' }))
      return { to: account, data: encodeCall(delegates.batch, 'execute', [calls]), value: 3n }
    }),
  'sender delegates its own account and runs it (EIP-7702)': fc
    .record({ who: fc.nat(), moves, clear: fc.boolean() })
    .map(({ who, moves: all, clear }) => async ({ ground, traders }) => {
      const { delegates, chain } = ground
      const from = at(ground.others, who)
      const nonce = Number(await askChain(chain, 'eth_getTransactionCount', from.address, 'latest')) + 1
      const contractAddress = clear ? zeroAddress : delegates.batch.address
      const account = privateKeyToAccount(from.privateKey)
      const signed = await account.signAuthorization({ chainId: chain.chainId, nonce, contractAddress })
      const calls = all.map(({ to, value }) => ({ to: at(traders, to).address, value, data: '0x' }))
      const data = encodeCall(delegates.batch, 'execute', [calls])
      return { from, to: from.address, data, authorizationList: [signed] }
    }),
}
