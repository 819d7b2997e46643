import type { Field } from '../../lib/core/decode/meaning.ts'
import type { Row } from '../support/check-rows.ts'
import { descriptorText } from './screen-row.ts'

/** Whether a value that is shown stands neither in what was asked (`bytes`: its text) nor in the row's descriptor. */
export function isInvented({ raw }: Field, row: Row, bytes: string): boolean {
  const written = raw.toLowerCase()
  const number = /^\d+$/.test(raw) ? BigInt(raw).toString(16) : undefined
  const spellings = [written, written.replace(/^0x/, ''), ...(number === undefined ? [] : [number.padStart(8, '0')])]
  const places = [bytes, descriptorText(row).toLowerCase()]
  return !['true', 'false'].includes(written) && !spellings.some((each) => places.some((place) => place.includes(each)))
}
