import { parseAbi } from 'viem/utils'
import type { Address, Hex } from '../../facts/hex.ts'
import type { Decoder, InnerCall } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { bytesAt } from '../value-tree.ts'

/** Operation, recipient, value and length of one packed transaction, in hex digits. */
const HEAD = 2 + 40 + 64 + 64

/** Safe's MultiSend: transactions packed one after another, made by whoever runs this code. */
export const multiSendDecoder: Decoder = {
  name: 'multi-send',
  abi: parseAbi(['function multiSend(bytes transactions)']),
  read({ args, frame }) {
    const calls = unpack(bytesAt(args, 'transactions'), frame.self)
    if (calls === undefined) return { reason: 'The packed transactions can not be read' }
    return { shows: { transactions: { as: 'calls' } }, calls }
  },
}

function unpack(bytes: Hex, self: Address | null): InnerCall[] | undefined {
  const digits = bytes.slice(2)
  const calls: InnerCall[] = []
  for (let place = 0; place < digits.length; ) {
    if (digits.length - place < HEAD) return undefined
    const part = (from: number, to: number) => digits.slice(place + from, place + to)
    const operation = part(0, 2)
    const length = BigInt(`0x${part(106, HEAD)}`) * 2n
    if (length > BigInt(digits.length - place - HEAD) || !/^0[01]$/.test(operation)) return undefined
    const [to, data]: [Address, Hex] = [`0x${part(2, 42)}`, `0x${part(HEAD, HEAD + Number(length))}`]
    const frame = innerFrame(self, to, BigInt(`0x${part(42, 106)}`), data, operation === '01')
    calls.push({ at: `transactions.[${calls.length}]`, frame })
    place += HEAD + Number(length)
  }
  return calls
}
