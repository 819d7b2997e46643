import { size } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'
import { candidatesFor } from '../calldata-registry.ts'
import type { MessageReader } from '../decoder.ts'
import { parseWireTransaction } from '../parse-wire-transaction.ts'

/**
 * Messages that are something else: a hash, a transaction or the calldata of a known function, as bytes or spelled in hex.
 */
export const disguiseReader: MessageReader = {
  name: 'disguise',
  read(bytes, text) {
    const spelled = text === null ? undefined : /^0x([0-9a-f]{2})+$/.exec(text.trim().toLowerCase())?.[0]
    const isText = text !== null && !(size(bytes) === 32 && /(?!\n)\p{Cc}/u.test(text))
    if (isText && spelled === undefined) return undefined
    const what = recognise((spelled ?? bytes) as Hex)
    if (what === undefined) return undefined
    return { kind: 'message', reason: what, nodes: [] }
  },
}

function recognise(bytes: Hex): string | undefined {
  if (size(bytes) === 32) return 'Only a hash: what it stands for can not be told'
  const transaction = size(bytes) > 8 ? parseWireTransaction(bytes) : undefined
  if (transaction !== undefined) return 'This message is a whole transaction'
  const [known] = size(bytes) >= 4 && size(bytes) % 32 === 4 ? candidatesFor(bytes.slice(0, 10)) : []
  return known === undefined ? undefined : `This message is a call of ${known.signature}`
}
