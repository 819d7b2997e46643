import type { WalletRequest } from '../../request/wallet-request.ts'
import type { MessageReading } from '../decoder.ts'
import { listFields } from '../list-fields.ts'
import type { Meaning } from '../meaning.ts'
import { readCall } from '../read-call.ts'
import { readUtf8 } from '../read-utf8.ts'
import { MESSAGE_READERS } from '../registry.ts'
import type { Scope } from '../scope.ts'
import { textNotes } from '../text-notes.ts'
import type { ValueNode } from '../value-tree.ts'

/** A message to sign: what a reader recognises in it, and always its whole text, or its bytes where it is no text. */
export function readMessage({ bytes }: Extract<WalletRequest, { kind: 'message' }>, scope: Scope): Meaning {
  const text = readUtf8(bytes)
  const reading = MESSAGE_READERS.map((reader) => reader.read(bytes, text, scope)).find((found) => found !== undefined)
  const whole: ValueNode =
    text === null
      ? { name: 'message', type: 'bytes', path: '#', value: bytes }
      : { name: 'message', type: 'string', path: '#', value: text }
  const nodes = [...(reading?.nodes ?? []), whole]
  const shows = { ...reading?.shows, '#': { as: 'plain', label: 'Message' } } as const
  const lists = nodes.map((node) => listFields(node, shows, '#', scope))
  const reasons = [reading?.reason, ...describeText(text)].filter((reason) => reason !== undefined)
  if (lists.some(({ cut }) => cut)) reasons.push('More fields than are shown')
  return {
    kind: reading?.kind ?? 'message',
    path: '#',
    ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }),
    fields: lists.flatMap(({ fields }) => fields),
    acts: [],
    calls: callsOf(reading).map(({ at, frame }) => readCall(frame, `#.${at}`, scope, 1)),
  }
}

function callsOf(reading: MessageReading | undefined): NonNullable<MessageReading['calls']> {
  return reading?.calls ?? []
}

function describeText(text: string | null): string[] {
  if (text === null) return ['Bytes that are no text']
  const notes = textNotes([text])
  if (/^[0-9a-fA-F]{2,}$/.test(text) && text.length % 2 === 0)
    notes.push('The text is hex digits: some wallets sign the bytes that they spell instead')
  return notes
}
