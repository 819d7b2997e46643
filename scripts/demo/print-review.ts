import { styleText } from 'node:util'
import type { ShownReview } from '../../tests/world/review-window.ts'

const COLOURS = { clear: 'green', caution: 'yellow', danger: 'red' } as const
const isVerdict = (verdict: string): verdict is keyof typeof COLOURS => verdict in COLOURS

/** Prints what a review window says, as a few lines of text. */
export function printReview(review: ShownReview): void {
  const { verdict, head, summary, findings, unchecked, gives, gets, grants } = review
  const line = (sign: string, text: string) => console.log(`   ${sign} ${text}`)
  console.log(`   ${isVerdict(verdict) ? styleText(COLOURS[verdict], head) : head}`)
  for (const sentence of summary) line(' ', sentence)
  for (const change of gives) line('−', change)
  for (const change of gets) line('+', change)
  for (const grant of grants) line('◦', grant)
  for (const { text } of findings) line('!', text)
  for (const { text } of unchecked) line('?', text)
}
