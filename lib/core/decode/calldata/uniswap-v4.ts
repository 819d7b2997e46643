import { parseAbiParameters } from 'viem/utils'
import { decodeParameters } from '../decode-arguments.ts'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { addressAt, boolAt, bytesAt, uintAt } from '../value-tree.ts'
import { readPermit } from './permit2.ts'
import { UNISWAP_V4_ABI } from './uniswap-v4.data.ts'
import { readV4Plan } from './uniswap-v4-actions.ts'

/** Uniswap V4's position manager: plans of actions, and who may move a position. */
export const uniswapV4Decoder: Decoder = {
  name: 'uniswap-v4',
  abi: UNISWAP_V4_ABI,
  read(call) {
    switch (call.name) {
      case 'modifyLiquidities':
        return readUnlockData(call)
      case 'modifyLiquiditiesWithoutUnlock':
        return readV4Plan(call.args, call.frame)
      case 'permit':
      case 'permitForAll':
        return readPositionPermit(call)
      case 'permitBatch':
        return readPermit('permitBatch', call.args, addressAt(call.args, 'owner'), false)
      case 'subscribe':
        return { reason: 'Lets another contract hear of every change to the position' }
      default:
        return {}
    }
  },
}

const DEADLINE = { as: 'time', label: 'Usable until' } as const

/** The plan is ABI-encoded once more; its steps stand under `unlockData`. */
function readUnlockData({ args, frame }: DecodedCall): Reading {
  const plan = decodeParameters(parseAbiParameters('bytes actions, bytes[] params'), bytesAt(args, 'unlockData'))
  if (plan === undefined) return { shows: { deadline: DEADLINE }, reason: 'The plan can not be read: this fails' }
  const reading = readV4Plan(plan.args, frame)
  const steps = reading.steps?.map((step) => ({ ...step, at: `unlockData.${step.at}` }))
  return {
    shows: { deadline: DEADLINE, unlockData: { as: 'calls' } },
    ...(steps === undefined ? {} : { steps }),
    ...(reading.reason === undefined ? {} : { reason: reading.reason }),
  }
}

/** A permission that was signed before: for one position, of whoever owns it, or for all of an owner's. */
function readPositionPermit({ args, name, frame }: DecodedCall): Reading {
  const token = frame.self
  if (token === null) return {}
  const all = name === 'permitForAll'
  const granted = all
    ? { owner: addressAt(args, 'owner'), spender: addressAt(args, 'operator'), scope: 'all' as const }
    : { owner: null, spender: addressAt(args, 'spender'), scope: 'token-id' as const }
  const amount = !all || boolAt(args, 'approved') ? '1' : '0'
  const tokenId = all ? {} : { tokenId: uintAt(args, 'tokenId').toString() }
  return {
    shows: { deadline: { as: 'time', label: 'Signature usable until' } },
    acts: [
      { kind: 'approve', standard: 'erc721', token, ...granted, amount, change: 'set', ...tokenId, signed: false },
    ],
  }
}
