import { hexToString, parseAbi } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'
import { decodeParameters } from '../decode-arguments.ts'
import type { CallFrame, Decoder, Step } from '../decoder.ts'
import { bytesAt, listAt, type ValueNode } from '../value-tree.ts'
import { BULKER_ACTIONS, readBulkerAction } from './comet-bulker-actions.ts'

/** Compound V3's bulkers: several actions in Comet at once, each named by text, as a manager of the caller's account. */
export const cometBulkerDecoder: Decoder = {
  name: 'comet-bulker',
  abi: parseAbi(['function invoke(bytes32[] actions, bytes[] data)']),
  read({ args, frame }) {
    const actions = listAt(args, 'actions')
    if (actions.length !== listAt(args, 'data').length) return { reason: 'The lists differ in length: this fails' }
    return {
      shows: { 'actions.[]': { as: 'calls' }, 'data.[]': { as: 'calls' } },
      steps: actions.map((_, index) => {
        const at = `data.[${index}]`
        return readStep(at, bytesAt(args, `actions.[${index}]`), bytesAt(args, at), frame)
      }),
    }
  },
}

function readStep(at: string, code: Hex, data: Hex, frame: CallFrame): Step {
  const name = hexToString(code).replace(/\0+$/, '')
  const types = BULKER_ACTIONS.get(name)
  const args: ValueNode = { name: 'data', type: 'bytes', path: '#', value: data }
  if (types === undefined)
    return { at, name: `action ${code}`, signature: code, code, args, reading: { reason: 'Not known here' } }
  const signature = `${name}(${types.map(({ type }) => type).join(',')})`
  const decoded = decodeParameters(types, data)
  if (decoded === undefined)
    return { at, name, signature, code, args, reading: { reason: `The bytes do not fit ${signature}` } }
  const reading = readBulkerAction(name, decoded.args, frame.from)
  const odd = decoded.oddity === undefined ? {} : { reason: 'Not encoded in the usual way' }
  return { at, name, signature, code, args: decoded.args, reading: { ...odd, ...reading } }
}
