import type { JsonRpc } from './json-rpc.ts'

/** One endpoint in use, with what is remembered of it from one review to the next. */
export interface EndpointSession {
  readonly rpc: JsonRpc
  readonly host: string
  /** Whether it lets blocks be named by hash (EIP-1898); by number where it refused that. */
  byHash: boolean
}
