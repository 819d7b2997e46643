import type { Address, Hex } from '../../facts/hex.ts'
import type { CallFrame, Reading, Step } from '../decoder.ts'
import { bytesAt, listAt, type ValueNode } from '../value-tree.ts'
import { decodeVariants } from './decode-variants.ts'
import { type ReadAction, V4_ACTIONS } from './uniswap-v4-actions.data.ts'
import { readLiquidity } from './uniswap-v4-liquidity.ts'
import { readPayment, takersIn } from './uniswap-v4-payments.ts'
import { readV4Swap } from './uniswap-v4-swap.ts'

/** A plan of Uniswap V4's routers: a byte an action, each with its own parameters. `args` holds `actions` and `params`. */
export function readV4Plan(args: ValueNode, frame: CallFrame): Reading {
  const numbers = bytesAt(args, 'actions').slice(2).match(/../g) ?? []
  const params = listAt(args, 'params')
  if (numbers.length !== params.length) return { reason: 'Not as many parameters as actions: this fails' }
  const decoded = numbers.map((digits, index) => decodeAction(digits, bytesAt(args, `params.[${index}]`)))
  const takers = takersIn(decoded, frame)
  const root = args.path.replace(/^#\.?/, '')
  const place = (path: string) => (root === '' ? path : `${root}.${path}`)
  return {
    shows: { [place('actions')]: { as: 'calls' }, [place('params.[]')]: { as: 'calls' } },
    steps: decoded.map((action, index) => {
      const { name, signature, code, args, reason } = action
      const reading = reason === undefined ? readAction(action, frame, takers) : { reason }
      return { at: place(`params.[${index}]`), name, signature, code, args, reading: saying(reading, action.oddity) }
    }),
  }
}

interface DecodedAction extends ReadAction {
  readonly signature: string
  readonly code: Hex
  readonly oddity: boolean
  readonly reason?: string
}

function decodeAction(digits: string, input: Hex): DecodedAction {
  const code: Hex = `0x${digits}`
  const action = V4_ACTIONS.get(Number.parseInt(digits, 16))
  const unread: ValueNode = { name: 'params', type: 'bytes', path: '#', value: input }
  const base = { code, args: unread, oddity: false }
  if (action === undefined) return { ...base, name: `action ${code}`, signature: code, reason: 'Not known here' }
  const { name, types } = action
  const decoded = decodeVariants(types, input)
  const signature = `${name}(${decoded?.types ?? types[0]})`
  if (decoded === undefined) return { ...base, name, signature, reason: `The bytes do not fit ${signature}` }
  return { name, signature, code, args: decoded.args, oddity: decoded.oddity !== undefined }
}

function readAction(action: ReadAction, frame: CallFrame, takers: ReadonlyMap<string, Address | null>): Reading {
  if (action.name.startsWith('SWAP')) return readV4Swap(action, takers)
  return /LIQUIDITY|POSITION/.test(action.name) ? readLiquidity(action, frame) : readPayment(action, frame)
}

function saying(reading: Reading, odd: boolean): Step['reading'] {
  if (!odd) return reading
  return { ...reading, reason: [reading.reason, 'Not encoded in the usual way'].filter(Boolean).join('. ') }
}
