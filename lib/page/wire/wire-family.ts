/** One JSON-RPC call on its way from a wallet's in-page script to the wallet. */
export interface WireCall {
  readonly method: unknown
  readonly params: unknown
}

/** How one family of wallets carries calls over `window.postMessage`. */
export interface WireFamily {
  readonly name: string
  /**
   * The calls in a message to the wallet: empty for the family's own handshake, null where the message is not of this
   * family. What is of this family and can't be read is one call without a method, which nothing lets pass.
   */
  readCalls(message: unknown): readonly WireCall[] | null
  /**
   * What to tell the page's side in the wallet's place, for a message that was stopped. Absent where the family was
   * never exercised against the wallet's own code: then nothing of it is stopped, only told.
   */
  refuse?(message: unknown): readonly unknown[]
}

/** Reads a field of what may be anything. */
export function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as { readonly [key: string]: unknown })[key] : undefined
}

/** A call's parameters as JSON; null where they are none: a page can post loops and big integers as well. */
export function textOf({ params }: WireCall): string | null {
  try {
    return JSON.stringify(params) ?? ''
  } catch {
    return null
  }
}

/** Method and parameters of a JSON-RPC payload. */
export function callOf(payload: unknown): WireCall {
  return { method: field(payload, 'method'), params: field(payload, 'params') }
}
