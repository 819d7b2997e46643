/** A JSON-RPC endpoint that the user chose. `ownNode`: the user says that they run it themselves. */
export interface Endpoint {
  readonly chainId: number
  readonly url: string
  readonly ownNode: boolean
}
