import { fromRlp, size, slice as sliceHex } from 'viem/utils'
import { type Hex, isAddress } from '../../facts/hex.ts'
import { candidatesFor } from '../calldata-registry.ts'
import type { MessageReader } from '../decoder.ts'
import { parseWireTransaction } from '../parse-wire-transaction.ts'

/**
 * Messages that are something else: a hash, a transaction, an authorization, typed data or the calldata of a known function,
 * as bytes or spelled in hex.
 */
export const disguiseReader: MessageReader = {
  name: 'disguise',
  read(bytes, text) {
    const spelled = text === null ? undefined : /^0x([0-9a-f]{2})+$/.exec(text.trim().toLowerCase())?.[0]
    if (text !== null && isTypedData(text))
      return { kind: 'message', reason: 'This message is typed data, written as text', nodes: [] }
    const isText = text !== null && !(size(bytes) === 32 && /(?!\n)\p{Cc}/u.test(text))
    if (isText && spelled === undefined) return undefined
    const what = recognise((spelled ?? bytes) as Hex)
    if (what === undefined) return undefined
    return { kind: 'message', reason: what, nodes: [] }
  },
}

function recognise(bytes: Hex): string | undefined {
  if (size(bytes) === 32) return 'Only a hash: what it stands for can not be told'
  if (size(bytes) === 66 && bytes.startsWith('0x1901'))
    return 'This message is typed data in its hashed form: what it stands for can not be told'
  if (isAuthorization(bytes))
    return 'This message is an authorization: another’s code would act as the account (EIP-7702)'
  const transaction = size(bytes) > 8 ? parseWireTransaction(bytes) : undefined
  if (transaction !== undefined) return 'This message is a whole transaction'
  const [known] = size(bytes) >= 4 && size(bytes) % 32 === 4 ? candidatesFor(bytes.slice(0, 10)) : []
  return known === undefined ? undefined : `This message is a call of ${known.signature}`
}

/** EIP-7702's preimage: 0x05, then the list of chain, address and nonce. */
function isAuthorization(bytes: Hex): boolean {
  if (!bytes.startsWith('0x05') || size(bytes) > 96) return false
  try {
    const parts = fromRlp(sliceHex(bytes, 1), 'hex')
    return Array.isArray(parts) && parts.length === 3 && isAddress(parts[1])
  } catch {
    return false
  }
}

function isTypedData(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false
  try {
    const json: unknown = JSON.parse(text)
    return (
      typeof json === 'object' &&
      json !== null &&
      ['types', 'primaryType', 'domain'].every((key) => Object.hasOwn(json, key))
    )
  } catch {
    return false
  }
}
