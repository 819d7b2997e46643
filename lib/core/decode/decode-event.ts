import type { AbiEvent } from 'viem'
import { toEventSelector } from 'viem/utils'
import type { Hex } from '../facts/hex.ts'
import { decodeParameters } from './decode-arguments.ts'
import type { ValueNode } from './value-tree.ts'

/** What a log says, apart from who said it. */
export interface LogBytes {
  readonly topics: readonly Hex[]
  readonly data: Hex
}

/**
 * Reads a log as this event, in the order in which the event declares its values; undefined where it is another's, or
 * holds one byte that this event's encoding would not. Of an indexed text, list or struct the log has the hash alone,
 * which is then the value.
 */
export function decodeEvent(event: AbiEvent, { topics, data }: LogBytes): ValueNode | undefined {
  const [selector, ...rest] = event.anonymous === true ? [undefined, ...topics] : topics
  if (event.anonymous !== true && selector !== toEventSelector(event)) return undefined
  const indexed = event.inputs.filter((input) => input.indexed === true)
  if (rest.length !== indexed.length || rest.some((topic) => topic?.length !== 66)) return undefined
  const topicTypes = indexed.map(({ type, name = '' }) => ({ name, type: isWord(type) ? type : 'bytes32' }))
  const inTopics = decodeParameters(topicTypes, `0x${rest.map((topic) => topic?.slice(2)).join('')}`)
  const plain = event.inputs.filter((input) => input.indexed !== true)
  const inData = decodeParameters(plain, data)
  if (inTopics?.oddity !== undefined || inData?.oddity !== undefined) return undefined
  const [fromTopics, fromData] = [[...(inTopics?.args.items ?? [])], [...(inData?.args.items ?? [])]]
  if (fromTopics.length !== indexed.length || fromData.length !== plain.length) return undefined
  const items = event.inputs.map((input) => (input.indexed === true ? fromTopics : fromData).shift())
  return { name: event.name, type: 'tuple', path: '#', items: items.filter((item) => item !== undefined) }
}

function isWord(type: string): boolean {
  return /^(address|bool|u?int\d*|bytes\d+)$/.test(type)
}
