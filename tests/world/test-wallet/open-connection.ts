import ObjectMultiplex from '@metamask/object-multiplex'
import { pipeline } from 'readable-stream'
import { WindowStream } from './window-stream.ts'

const ICON =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"%3E%3Ccircle cx="4" cy="4" r="4" fill="%23b45309"/%3E%3C/svg%3E'

/** What the wallet says of itself (EIP-6963). */
export const WALLET_INFO = { uuid: makeUuid(), name: 'Test Wallet', icon: ICON, rdns: 'wallet.plainsign.test' }

/** MetaMask's stream from the page's world to the wallet's content script. */
export function openConnection() {
  const stream = new WindowStream('metamask-inpage', 'metamask-contentscript')
  const multiplex = new ObjectMultiplex()
  pipeline(stream, multiplex, stream, () => undefined)
  return multiplex.createStream('metamask-provider')
}

/** A version 4 UUID, also where the page is no secure context. */
function makeUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5')
}
