/** Why a request can't be read, and where. Thrown only inside this folder; the parser turns it into a `malformed`. */
export class Malformed extends Error {
  override readonly name = 'Malformed'
  readonly path: string
  readonly reason: string

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`)
    this.path = path
    this.reason = reason
  }
}
