import { browser } from 'wxt/browser'
import type { NameAnswer } from '../core/review/name-job.ts'
import type { BackgroundToName, NameToBackground } from './contracts/name-messages.ts'

/**
 * Where a name leads, found by the engine: a page of ours reads no chain. A background that stops before it knows is told
 * as a failure.
 */
export function findName(
  name: string,
  chainId: number,
  connect = () => browser.runtime.connect({ name: 'name' }),
): Promise<NameAnswer> {
  return new Promise((done) => {
    const port = connect()
    port.onMessage.addListener(({ answer }: BackgroundToName) => {
      done(answer)
      port.disconnect()
    })
    port.onDisconnect.addListener(() => done({ kind: 'failed' }))
    port.postMessage({ type: 'name.find', name, chainId } satisfies NameToBackground)
  })
}
