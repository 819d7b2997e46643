import { apply, isArray, promised, promiseThen, startTimer } from '../primordials.ts'
import { methodOf } from './pin-provider.ts'
import { rpcError, UNSUPPORTED } from './rpc-error.ts'

/** Hears one answer: the result, or the wallet's own error. */
export type Hear = (ok: boolean, value: unknown) => void

/** Calls a method of the raw provider; the provider is its `this`, as it would be for the page. */
export function callProvider(raw: object, name: string, args: readonly unknown[]): unknown {
  const method = methodOf(raw, name)
  if (method === undefined) throw rpcError(UNSUPPORTED, `The wallet has no ${name}.`)
  return apply(method, raw, args)
}

/** Hears a promise, or whatever the wallet gave in its place, without the `then` that a page may have replaced. */
export function hearPromise(answer: unknown, hear: Hear): void {
  const onResult = (value: unknown) => hear(true, value)
  const onError = (reason: unknown) => hear(false, reason)
  try {
    promiseThen(answer as Promise<unknown>, onResult, onError)
  } catch {
    promiseThen(promised(answer), onResult, onError)
  }
}

/** Asks the raw provider, by EIP-1193's `request`, or by `sendAsync` where an old wallet has nothing else. */
export function askWallet(raw: object, method: string, params: unknown, hear: Hear): void {
  try {
    if (methodOf(raw, 'request') !== undefined) {
      hearPromise(callProvider(raw, 'request', [{ method, params }]), hear)
    } else {
      const payload = { id: 1, jsonrpc: '2.0', method, params }
      callProvider(raw, 'sendAsync', [
        payload,
        (error: unknown, response: unknown) => hearResponse(error, response, hear),
      ])
    }
  } catch (error) {
    hear(false, error)
  }
}

/** Reads the two arguments of a callback in the style of `sendAsync`. */
export function hearResponse(error: unknown, response: unknown, hear: Hear): void {
  const answer = (typeof response === 'object' ? response : null) as { error?: unknown; result?: unknown } | null
  const failure = error ?? answer?.error ?? null
  if (failure === null) hear(true, answer?.result)
  else hear(false, failure)
}

const CONTEXT_LIMIT_MS = 2_000

/** What the raw provider says of chain and first account; null for what it does not say within two seconds. */
export function readContext(raw: object, done: (chainId: string | null, account: string | null) => void): void {
  let chainId: string | null = null
  let account: string | null = null
  let open = 2
  const closeOne = () => {
    open -= 1
    if (open === 0) done(chainId, account)
  }
  askWallet(raw, 'eth_chainId', [], (ok, value) => {
    if (ok && typeof value === 'string' && value.length <= 66) chainId = value
    closeOne()
  })
  askWallet(raw, 'eth_accounts', [], (ok, value) => {
    const first: unknown = ok && isArray(value) && value.length > 0 ? value[0] : null
    if (typeof first === 'string' && first.length <= 42) account = first
    closeOne()
  })
  startTimer(() => {
    if (open <= 0) return
    open = 0
    done(chainId, account)
  }, CONTEXT_LIMIT_MS)
}
