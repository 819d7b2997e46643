import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { addressAt, uintAt } from '../value-tree.ts'
import { payAct } from './currency.ts'
import { UNISWAP_V3_POSITIONS_ABI } from './uniswap-v3-positions.data.ts'

const UNNAMED = 'Which two tokens these are is only known from the chain'

const RECIPIENT = { as: 'plain', label: 'Recipient' } as const

/** Uniswap V3's position manager. All but a new position go by its number, so that their tokens are not named. */
export const uniswapV3PositionsDecoder: Decoder = {
  name: 'uniswap-v3-positions',
  abi: UNISWAP_V3_POSITIONS_ABI,
  read(call) {
    switch (call.name) {
      case 'mint':
        return readMint(call)
      case 'collect':
        return { shows: { 'params.recipient': RECIPIENT }, reason: UNNAMED }
      case 'permit':
        return readPermit(call)
      case 'burn':
        return { reason: 'Ends a position that is empty' }
      case 'increaseLiquidity':
      case 'decreaseLiquidity':
        return { shows: { 'params.deadline': { as: 'time', label: 'Usable until' } }, reason: UNNAMED }
      default:
        return {}
    }
  },
}

function readMint({ args, frame }: DecodedCall): Reading {
  const [zero, one] = [addressAt(args, 'params.token0'), addressAt(args, 'params.token1')]
  const [to, token] = [addressAt(args, 'params.recipient'), frame.self]
  return {
    shows: {
      'params.amount0Desired': { as: 'amount', token: zero, label: 'Pay at most' },
      'params.amount1Desired': { as: 'amount', token: one, label: 'Pay at most' },
      'params.amount0Min': { as: 'amount', token: zero, label: 'Put in at least' },
      'params.amount1Min': { as: 'amount', token: one, label: 'Put in at least' },
      'params.recipient': { as: 'plain', label: 'Owner of the position' },
      'params.deadline': { as: 'time', label: 'Usable until' },
    },
    acts: [
      payAct(zero, frame.from, null, uintAt(args, 'params.amount0Desired')),
      payAct(one, frame.from, null, uintAt(args, 'params.amount1Desired')),
      { kind: 'transfer', standard: 'erc721', token, from: null, to, amount: '1' },
    ],
  }
}

function readPermit({ args, frame }: DecodedCall): Reading {
  const token = frame.self
  if (token === null) return {}
  const [spender, tokenId] = [addressAt(args, 'spender'), uintAt(args, 'tokenId').toString()]
  const granted = { scope: 'token-id', amount: '1', change: 'set', tokenId, signed: false } as const
  return {
    shows: { deadline: { as: 'time', label: 'Signature usable until' } },
    acts: [{ kind: 'approve', standard: 'erc721', token, owner: null, spender, ...granted }],
  }
}
