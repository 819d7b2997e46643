import type { Address } from '../../facts/hex.ts'
import type { DecodedCall, Decoder, Reading, Show } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, listAt, nodeAt, uintAt } from '../value-tree.ts'
import { UNISWAP_V2_ABI } from './uniswap-v2.data.ts'

/** Router02 of Uniswap V2, and its many copies: tests hold the signatures against the published package. */
export const uniswapV2Decoder: Decoder = {
  name: 'uniswap-v2',
  abi: UNISWAP_V2_ABI,
  read(call) {
    if (call.name.startsWith('swap')) return readSwap(call)
    return call.name.startsWith('add') ? readAdd(call) : readRemove(call)
  },
}

function readSwap({ args, name, frame }: DecodedCall): Reading {
  const path = listAt(args, 'path')
  if (path.length < 2) return { reason: 'The path names fewer than two tokens: this fails' }
  const [first, last] = [addressAt(args, 'path.[0]'), addressAt(args, 'path.[-1]')]
  const [giveToken, getToken] = [/ETHFor/.test(name) ? null : first, /ForETH|ForExactETH/.test(name) ? null : last]
  const exactIn = name.startsWith('swapExact')
  const amount = (argument: string) => (nodeAt(args, argument) ? uintAt(args, argument) : frame.value).toString()
  return {
    shows: {
      amountIn: { as: 'amount', token: giveToken, label: 'Pay' },
      amountInMax: { as: 'amount', token: giveToken, label: 'Pay at most' },
      amountOut: { as: 'amount', token: getToken, label: 'Receive' },
      amountOutMin: { as: 'amount', token: getToken, label: 'Receive at least' },
      to: { as: 'plain', label: 'Recipient' },
      deadline: DEADLINE,
    },
    acts: [
      {
        kind: 'swap',
        give: { token: giveToken, amount: amount(exactIn ? 'amountIn' : 'amountInMax'), exact: exactIn },
        get: { token: getToken, amount: amount(exactIn ? 'amountOutMin' : 'amountOut'), exact: !exactIn },
        recipient: addressAt(args, 'to'),
        deadline: uintAt(args, 'deadline').toString(),
      },
    ],
    spendsValue: giveToken === null && !frame.delegated,
  }
}

const DEADLINE: Show = { as: 'time', label: 'Usable until' }

/** The two sides of a pair: the token and the arguments that hold its amounts; the native coin as null. */
function sidesOf({ args, name }: DecodedCall): { token: Address | null; part: string }[] {
  const [first, second] = name.includes('ETH') ? ['token', ''] : ['tokenA', 'tokenB']
  return [
    { token: addressAt(args, first ?? ''), part: name.includes('ETH') ? 'amountToken' : 'amountA' },
    second === '' ? { token: null, part: 'amountETH' } : { token: addressAt(args, second ?? ''), part: 'amountB' },
  ]
}

function readAdd(call: DecodedCall): Reading {
  const sides = sidesOf(call)
  const given = sides.flatMap(({ token, part }): Act[] => {
    if (token === null) return []
    const amount = uintAt(call.args, `${part}Desired`).toString()
    return [{ kind: 'transfer', standard: 'erc20', token, from: call.frame.from, to: null, amount }]
  })
  return { shows: showSides(sides), acts: given }
}

function readRemove(call: DecodedCall): Reading {
  const sides = sidesOf(call)
  const to = addressAt(call.args, 'to')
  const got = sides.map(({ token, part }): Act => {
    const amount = uintAt(call.args, `${part}Min`).toString()
    return { kind: 'transfer', standard: token === null ? 'native' : 'erc20', token, from: null, to, amount }
  })
  const signed = call.name.includes('WithPermit')
  return {
    shows: showSides(sides),
    acts: got,
    ...(signed ? { reason: 'Also brings a signed permission to move the pool shares' } : {}),
  }
}

function showSides(sides: readonly { token: Address | null; part: string }[]): NonNullable<Reading['shows']> {
  const amounts = sides.flatMap(({ token, part }) => [
    [`${part}Desired`, { as: 'amount', token }] as const,
    [`${part}Min`, { as: 'amount', token }] as const,
  ])
  return { ...Object.fromEntries(amounts), to: { as: 'plain', label: 'Recipient' }, deadline: DEADLINE }
}
