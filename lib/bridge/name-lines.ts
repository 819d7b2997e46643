import type { Endpoint } from '../core/facts/endpoint.ts'
import type { LightClient } from '../core/facts/light-client.ts'
import type { NameAnswer, NameJob } from '../core/review/name-job.ts'
import type { Channel } from './channel.ts'
import type { BackgroundToName, NameToBackground } from './contracts/name-messages.ts'
import type { EngineListener, NameListener } from './hear-engine.ts'
import type { Hearer } from './router.ts'

/** What a name is looked up with. */
interface NamePorts {
  readonly finder: { find(job: NameJob): void; cancel(requestId: string): void }
  readonly settings: {
    endpoints(): Promise<readonly Endpoint[]>
    lightClients(): Promise<readonly LightClient[]>
    offchainNames(): Promise<boolean>
  }
  newId(): string
}

/** Names that somebody typed into a page of ours: each is looked up once and told to that page alone. */
export interface NameLines {
  hear(channel: Channel<BackgroundToName>): Hearer<NameToBackground>
  /** The engine’s news of names goes to their pages, all else to `rest`. */
  listen(rest: EngineListener): NameListener
  /** The engine was lost with its work. */
  hostLost(): void
}

export function createNameLines({ finder, settings, newId }: NamePorts): NameLines {
  const asking = new Map<string, Channel<BackgroundToName>>()

  function tell(requestId: string, answer: NameAnswer): void {
    asking.get(requestId)?.post({ type: 'name.found', answer })
    asking.delete(requestId)
  }

  function drop(requestId: string): void {
    if (asking.delete(requestId)) finder.cancel(requestId)
  }

  return {
    hear(channel) {
      let mine = ''
      return {
        async onMessage({ name, chainId }) {
          drop(mine)
          const requestId = newId()
          mine = requestId
          const [endpoints, lightClients, offchainNames] = await Promise.all([
            settings.endpoints(),
            settings.lightClients(),
            settings.offchainNames(),
          ])
          if (mine !== requestId) return
          asking.set(requestId, channel)
          const lists = { endpoints: [...endpoints], lightClients: [...lightClients] }
          finder.find({ requestId, run: 0, name, chainId, offchainNames, ...lists })
        },
        onClosed() {
          drop(mine)
          mine = ''
        },
      }
    },
    listen: (rest) => ({
      ...rest,
      named: tell,
      async failed(requestId, run) {
        if (!asking.has(requestId)) return rest.failed(requestId, run)
        tell(requestId, { kind: 'failed' })
      },
    }),
    hostLost() {
      for (const requestId of [...asking.keys()]) tell(requestId, { kind: 'failed' })
    },
  }
}
