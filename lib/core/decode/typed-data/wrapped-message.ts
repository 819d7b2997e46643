import { size } from 'viem/utils'
import type { TypedDataReader } from '../decoder.ts'
import { readUtf8 } from '../read-utf8.ts'
import { bytesAt, nodeAt, type ValueNode } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

/** EIP-191's mark of a message that is no transaction; the length of the message follows, then the message. */
const PREFIX = '\u0019Ethereum Signed Message:\n'

/**
 * A message or hash that an account's contract wraps before it checks a signature of its owner (ERC-1271): Safe's (type of
 * @safe-global/protocol-kit 8.0.7), Coinbase's and ERC-7739's (viem 2.57.20). What is behind a hash can't be told.
 */
export const wrappedMessageReader: TypedDataReader = {
  name: 'wrapped-message',
  types: ['SafeMessage(bytes message)', 'CoinbaseSmartWalletMessage(bytes32 hash)', 'PersonalSign(bytes prefixed)'],
  read(typedData, message) {
    if (verifyingContract(typedData) === undefined) return undefined
    const text = textOf(message)
    if (text === null)
      return {
        blind: true,
        reason: 'Only a hash or bytes, signed for the contract that it names: what it stands for can not be told',
      }
    return {
      reason: 'A message, signed for the account of the contract that it names',
      more: [{ name: 'text', type: 'string', path: '#.text', value: text }],
      shows: { text: { as: 'plain', label: 'Message' } },
    }
  },
}

/** 32 bytes are a hash, whatever they spell. */
function textOf(message: ValueNode): string | null {
  if (nodeAt(message, 'hash') !== undefined) return null
  const bytes = bytesAt(message, nodeAt(message, 'prefixed') === undefined ? 'message' : 'prefixed')
  const text = size(bytes) === 32 ? null : readUtf8(bytes)
  if (text === null || !text.startsWith(PREFIX)) return text
  const rest = text.slice(PREFIX.length)
  const digits = [1, 2, 3, 4, 5, 6, 7].find((count) => rest.slice(0, count) === `${byteLength(rest.slice(count))}`)
  return digits === undefined ? text : rest.slice(digits)
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
