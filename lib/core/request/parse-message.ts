import { bytesToHex, stringToBytes } from 'viem/utils'
import { isAddress } from '../facts/hex.ts'
import type { Json } from '../facts/json.ts'
import { readAddress, readBytes, readParams, readString } from './read-json.ts'
import type { WalletRequest } from './wallet-request.ts'

/**
 * `personal_sign`: `[message, account]`, and the order `[account, message]` that some pages use. Text that starts with
 * `0x` is bytes, other text its UTF-8. A third parameter, once a password, is ignored by wallets and here.
 */
export function parseMessageRequest(method: string, params: Json): WalletRequest {
  const list = readParams(params, 1, 3)
  const swapped = isAddress(list[0]) && list.length > 1 && !isAddress(list[1])
  const [message, account] = swapped ? [list[1], list[0]] : [list[0], list[1]]
  const [messageAt, accountAt] = swapped ? ['params[1]', 'params[0]'] : ['params[0]', 'params[1]']
  const text = readString(message, messageAt)
  const bytes = /^0x[0-9a-fA-F]*$/.test(text) ? readBytes(text, messageAt) : bytesToHex(stringToBytes(text))
  return {
    kind: 'message',
    method,
    ...(account === undefined ? {} : { signer: readAddress(account, accountAt) }),
    bytes,
  }
}

/** `eth_sign`: `[account, hash]`. What the hash stands for can't be told. */
export function parseBlindHashRequest(method: string, params: Json): WalletRequest {
  const list = readParams(params, 2, 2)
  const signer = readAddress(list[0], 'params[0]')
  return { kind: 'blind-hash', method, signer, hash: readBytes(list[1], 'params[1]') }
}
