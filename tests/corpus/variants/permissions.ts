import { getAddress, type Hex, numberToHex } from 'viem'
import { type Fields, firstParam, type Kind, withParams } from './variant.ts'

/** A session permission (ERC-7715) in other words, for other tokens and times. */
export const otherPermissions: Kind = {
  name: 'other session permissions',
  make: ({ ask, stage }) => {
    if (ask.method !== 'wallet_requestExecutionPermissions') return []
    const given = firstParam(ask)
    const permission = given.permission as Fields
    const data = permission.data as Fields
    const as = (name: string, more: Fields) => withParams(ask, name, [{ ...given, ...more }])
    const terms = (name: string, more: Fields) =>
      as(name, { permission: { ...permission, data: { ...data, ...more } } })
    const kind = (type: string, more: Fields) =>
      as(type, { permission: { ...permission, type, data: { ...data, ...more } } })
    const amount = BigInt(String(data.periodAmount))
    const { contracts, tokens } = stage
    const others = { weth: contracts.weth, silent: tokens.silent, taxed: tokens.taxed, rebasing: tokens.rebasing }
    return [
      ...[999n, 970n, 900n].map((parts) =>
        terms(`${parts} of 1000`, { periodAmount: numberToHex((amount / 1000n) * parts) }),
      ),
      terms('one unit less', { periodAmount: numberToHex(amount - 1n) }),
      ...[3_600, 604_800, 2_592_000].map((periodDuration) => terms(`each ${periodDuration} s`, { periodDuration })),
      ...Object.entries(others).map(([name, { address }]) => terms(name, { tokenAddress: address })),
      terms('another reason', { justification: 'To save your time' }),
      terms('a long reason', { justification: 'To save your time. '.repeat(100) }),
      terms('without a reason', { justification: '' }),
      terms('from now on', { startTime: Number(stage.now) }),
      as('may be adjusted', { permission: { ...permission, isAdjustmentAllowed: true } }),
      as('addresses in checksum case', {
        from: getAddress(String(given.from)),
        to: getAddress(String(given.to) as Hex),
      }),
      as('members turned round', { permission: Object.fromEntries(Object.entries(permission).toReversed()) }),
      kind('erc20-token-stream', { amountPerSecond: data.periodAmount, maxAmount: data.periodAmount }),
      kind('native-token-periodic', {}),
      kind('native-token-stream', { amountPerSecond: data.periodAmount, maxAmount: data.periodAmount }),
      withParams(ask, 'twice', [given, given]),
    ]
  },
}
