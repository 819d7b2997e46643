import type { Json } from '../facts/json.ts'
import {
  own,
  readAddress,
  readArray,
  readObject,
  readQuantity,
  readSmallQuantity,
  readWord,
  refuseOtherKeys,
} from './read-json.ts'
import type { Authorization, TransactionFields } from './wallet-request.ts'

/** EIP-2930's list of what the transaction says it will touch. */
export function readAccessList(value: Json, path: string): NonNullable<TransactionFields['accessList']> {
  return readArray(value, path).map((entry, index) => {
    const at = `${path}[${index}]`
    const object = readObject(entry, at)
    refuseOtherKeys(object, ['address', 'storageKeys'], at)
    return {
      address: readAddress(own(object, 'address'), `${at}.address`),
      storageKeys: readArray(own(object, 'storageKeys'), `${at}.storageKeys`).map((key, place) =>
        readWord(key, `${at}.storageKeys[${place}]`),
      ),
    }
  })
}

/** EIP-7702's list: whose code may act as an account. */
export function readAuthorizationList(value: Json, path: string): readonly Authorization[] {
  return readArray(value, path).map((entry, index) => {
    const at = `${path}[${index}]`
    const object = readObject(entry, at)
    refuseOtherKeys(object, ['chainId', 'address', 'nonce', 'yParity', 'r', 's'], at)
    const [nonce, yParity, r, s] = ['nonce', 'yParity', 'r', 's'].map((key) => own(object, key))
    return {
      chainId: readQuantity(own(object, 'chainId'), `${at}.chainId`).toString(),
      address: readAddress(own(object, 'address'), `${at}.address`),
      ...(nonce === undefined ? {} : { nonce: readQuantity(nonce, `${at}.nonce`).toString() }),
      ...(yParity === undefined ? {} : { yParity: readSmallQuantity(yParity, `${at}.yParity`) }),
      ...(r === undefined ? {} : { r: `0x${readQuantity(r, `${at}.r`).toString(16).padStart(64, '0')}` as const }),
      ...(s === undefined ? {} : { s: `0x${readQuantity(s, `${at}.s`).toString(16).padStart(64, '0')}` as const }),
    }
  })
}
