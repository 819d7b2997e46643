import { Duplex } from 'node:stream'
import { MetaMaskInpageProvider } from '@metamask/providers'
import { createCustody } from '../../../lib/page/provider/custody.ts'
import { createFacades } from '../../../lib/page/provider/facades.ts'
import { createFakeRelay } from '../fake-relay.ts'

/** A provider as a dApp calls it. */
export interface Seen {
  readonly [key: string]: unknown
  request(args?: unknown): Promise<unknown>
  send(first?: unknown, second?: unknown): unknown
  sendAsync(payload?: unknown, callback?: unknown): unknown
  enable(): Promise<unknown>
  isConnected(): unknown
  emit(name: string | symbol, ...args: unknown[]): unknown
  listeners(name: string | symbol): unknown
  rawListeners(name: string | symbol): readonly (((...args: unknown[]) => unknown) & { readonly listener?: unknown })[]
  listenerCount(name: string | symbol): unknown
  eventNames(): unknown
  getMaxListeners(): unknown
  setMaxListeners(limit: number): unknown
  removeAllListeners(name?: string | symbol): unknown
  on: Listen
  addListener: Listen
  once: Listen
  prependListener: Listen
  prependOnceListener: Listen
  off: Listen
  removeListener: Listen
  readonly _metamask: { isUnlocked(): Promise<unknown>; requestBatch(requests: unknown): Promise<unknown> }
}
type Listen = (name: string | symbol, listener: unknown) => unknown

export const ACCOUNT = `0x${'11'.repeat(20)}`

const ANSWERS: { readonly [method: string]: unknown } = {
  metamask_getProviderState: { accounts: [ACCOUNT], chainId: '0x1', networkVersion: '1', isConnected: true },
  eth_chainId: '0x1',
  eth_accounts: [ACCOUNT],
  eth_requestAccounts: [ACCOUNT],
  eth_blockNumber: '0x10',
  personal_sign: '0x5161',
}
const REFUSED = { code: 4001, message: 'The user said no.', data: { why: 'no' } }

type Request = { readonly id: unknown; readonly method: string }

/**
 * MetaMask's own provider on a wallet that answers at once, and the face that a page has of it while its user presses
 * Continue each time. `notify` is the wallet's word to the page.
 */
export async function openRealWallet() {
  const silent = { debug() {}, error() {}, info() {}, log() {}, trace() {}, warn() {} }
  const wallet = new Duplex({
    objectMode: true,
    read() {},
    write({ id, method }: Request, _encoding, done) {
      const known = method in ANSWERS
      this.push({ id, jsonrpc: '2.0', ...(known ? { result: ANSWERS[method] } : { error: REFUSED }) })
      done()
    },
  })
  const raw = new MetaMaskInpageProvider(wallet, { logger: silent })
  await new Promise((resolve) => raw.once('_initialized', resolve))
  const { line, say } = createFakeRelay()
  const post: typeof line.post = (message) => {
    line.post(message)
    if (message.type === 'request.hold') say({ type: 'request.forward', id: message.id })
  }
  const face = createFacades(createCustody({ ...line, post }))(raw)
  const notify = (method: string, params: unknown) => void wallet.push({ jsonrpc: '2.0', method, params })
  return { raw: raw as unknown as Seen, face: face as Seen, notify }
}

export type RealWallet = Awaited<ReturnType<typeof openRealWallet>>
