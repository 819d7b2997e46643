import { EventEmitter } from 'node:events'

interface Payload {
  readonly id?: unknown
  readonly method: string
  readonly params?: unknown
}
type Callback = (error: unknown, response: unknown) => void

/** Taken before a test replaces it, as a page might. */
const writeJson = JSON.stringify

export const ACCOUNT = `0x${'11'.repeat(20)}`

/** A wallet's own provider, with every door that wallets have had. `reached` is the truth of what got to it. */
export class FakeWallet extends EventEmitter {
  readonly reached: { method: string; text: string }[] = []
  readonly isMetaMask = true
  chain = '0x1'
  answer: (method: string) => unknown = (method) => `done ${method}`
  _metamask = { isUnlocked: async () => true, requestBatch: async () => 'raw batch' }
  _rpcEngine = { handle: () => 'raw engine' }

  get chainId() {
    return this.chain
  }

  async request({ method, params }: Payload): Promise<unknown> {
    this.reached.push({ method, text: writeJson(params) })
    if (method === 'eth_chainId') return this.chain
    if (method === 'eth_accounts') return [ACCOUNT]
    return this.answer(method)
  }

  send(first: string | Payload, second?: unknown): unknown {
    if (typeof first === 'string') {
      return this.request({ method: first, params: second }).then((result) => ({ id: 9, jsonrpc: '2.0', result }))
    }
    if (typeof second === 'function') return this.sendAsync(first, second as Callback)
    this.reached.push({ method: first.method, text: writeJson(first.params) })
    return { id: first.id, jsonrpc: '2.0', result: `at once ${first.method}` }
  }

  sendAsync(payload: Payload, callback: Callback): void {
    const head = { id: payload.id, jsonrpc: '2.0' }
    this.request(payload).then(
      (result) => callback(null, { ...head, result }),
      (error) => callback(error, { ...head, error }),
    )
  }

  enable() {
    return this.request({ method: 'eth_requestAccounts' })
  }

  isConnected() {
    return true
  }

  /** Without what the guard itself asks. */
  get asked() {
    return this.reached.filter(({ method }) => method !== 'eth_chainId' && method !== 'eth_accounts')
  }
}
