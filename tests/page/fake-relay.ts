import type { GuardMessage, GuardRequestMessage, RelayMessage } from '../../lib/page/port-messages.ts'
import type { RelayLine } from '../../lib/page/relay-line.ts'

/** Stands in for the relay: keeps what the guard posts, and says what the test tells it to. */
export function createFakeRelay() {
  const posted: GuardRequestMessage[] = []
  let hear: (message: RelayMessage) => void = () => undefined
  let alive = true
  const line: RelayLine = {
    post(message: GuardMessage) {
      if (message.type === 'guard.started') return
      if (message.type !== 'guard.ping') posted.push(message)
      else if (alive) queueMicrotask(() => hear({ type: 'relay.pong' }))
    },
    listen(listener) {
      hear = listener
    },
  }
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
  return {
    line,
    posted,
    settle,
    say: (message: RelayMessage) => hear(message),
    /** From now on it answers nothing, as when the extension was removed. */
    die() {
      alive = false
    },
    /** The newest request that was held. */
    async held() {
      await settle()
      const found = posted.findLast((message) => message.type === 'request.hold')
      if (found === undefined) throw new Error('Nothing was held')
      return found
    },
    async decide(type: 'forward' | 'reject' | 'release') {
      const { id } = await this.held()
      const decision: RelayMessage =
        type === 'forward'
          ? { type: 'request.forward', id }
          : { type: 'request.reject', id, code: 4001, message: 'You rejected it.', release: type === 'release' }
      hear(decision)
      await settle()
    },
  }
}
