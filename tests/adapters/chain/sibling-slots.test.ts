import { concat, type Hex, keccak256, numberToHex, pad } from 'viem'
import { expect, it } from 'vitest'
import { siblingSlots } from '../../../lib/adapters/chain/sibling-slots.ts'
import type { StateNeed } from '../../../lib/core/simulate/state.ts'

const person = (at: number): Hex => pad(numberToHex(at), { size: 20 })
const [token, pair, me] = [person(0x10), person(0x20), person(0x30)]
const solidity = (key: Hex, place: number) => keccak256(concat([pad(key), pad(numberToHex(place))]))
const vyper = (key: Hex, place: number) => keccak256(concat([pad(numberToHex(place)), pad(key)]))
const hints = (...slots: Hex[]): StateNeed[] => [
  { kind: 'account', address: token },
  { kind: 'account', address: pair },
  ...slots.map((slot): StateNeed => ({ kind: 'slot', address: token, slot })),
]

it('where a pair’s balance is touched, the account’s own is guessed, in the layouts of both languages', () => {
  for (const layout of [solidity, vyper]) {
    for (const place of [0, 3, 9]) {
      const guess = siblingSlots(hints(pad('0x07'), layout(pair, place)), [], me)
      expect(guess).toEqual([{ kind: 'slot', address: token, slot: layout(me, place) }])
    }
  }
})

it('a party that is named nowhere but in the call counts too', () => {
  expect(siblingSlots(hints(solidity(person(0x40), 3)), [person(0x40)], me)).toHaveLength(1)
  expect(siblingSlots(hints(solidity(person(0x40), 3)), [], me)).toEqual([])
})

it('nothing is guessed of other slots, of places that no token uses, or of one’s own slot', () => {
  expect(siblingSlots(hints(pad('0x07'), solidity(pair, 99), solidity(me, 3)), [], me)).toEqual([])
  expect(siblingSlots([], [pair], me)).toEqual([])
})
