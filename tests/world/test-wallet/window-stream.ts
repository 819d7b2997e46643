import { Duplex } from 'readable-stream'

interface Envelope {
  target?: unknown
  data?: unknown
}

/** The page's half of MetaMask's post-message stream: `{ target, data }`, opened by a SYN and an ACK. */
export class WindowStream extends Duplex {
  readonly #target: string
  #open = false
  #sawSyn = false

  constructor(name: string, target: string) {
    super({ objectMode: true })
    this.#target = target
    window.addEventListener('message', ({ source, data }: MessageEvent<Envelope | null>) => {
      if (source === window && data?.target === name && data.data !== undefined) this.#receive(data.data)
    })
    this.#post('SYN')
    this.cork()
  }

  #post(data: unknown) {
    window.postMessage({ target: this.#target, data }, '*')
  }

  #receive(data: unknown) {
    if (this.#open) {
      if (data !== 'SYN' && data !== 'ACK') this.push(data)
      return
    }
    if (data === 'SYN') {
      this.#sawSyn = true
      this.#post('ACK')
    } else if (data === 'ACK') {
      this.#open = true
      if (!this.#sawSyn) this.#post('ACK')
      this.uncork()
    }
  }

  override _read() {}

  override _write(data: unknown, _encoding: string, done: () => void) {
    this.#post(data)
    done()
  }
}
