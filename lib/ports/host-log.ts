/** Which hosts were asked during one review, with which RPC methods. */
export interface HostLog {
  hosts(): readonly HostUse[]
}

export interface HostUse {
  readonly host: string
  readonly methods: readonly string[]
  readonly count: number
}
