/** `refused`: the endpoint answered with a JSON-RPC error. `failed`: there was no answer to this call; `late`: not in time. */
export type RpcReply =
  | { readonly kind: 'answered'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly code: number; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string; readonly status?: number; readonly late?: true }
