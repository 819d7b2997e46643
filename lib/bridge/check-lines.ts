import type { Endpoint } from '../core/facts/endpoint.ts'
import type { LightClient } from '../core/facts/light-client.ts'
import { readPasted } from '../core/request/read-pasted.ts'
import type { Review } from '../core/review/review.ts'
import type { ReviewJob } from '../core/review/review-job.ts'
import type { Channel } from './channel.ts'
import type { BackgroundToCheck, CheckToBackground } from './contracts/check-messages.ts'
import { STAGES } from './contracts/review-messages.ts'
import type { EngineListener } from './hear-engine.ts'
import type { Hearer } from './router.ts'

/** What a pasted request is reviewed with. */
export interface CheckPorts {
  readonly reviewer: { review(job: ReviewJob): void; cancel(requestId: string): void }
  readonly settings: {
    endpoints(): Promise<readonly Endpoint[]>
    abiSource(): Promise<string | null>
    lightClients(): Promise<readonly LightClient[]>
  }
  readonly clock: { now(): number }
  newId(): string
}

/** Requests that somebody pasted to have them read: reviewed like any other, never kept, never sent to a wallet. */
export interface CheckLines {
  hear(channel: Channel<BackgroundToCheck>): Hearer<CheckToBackground>
  /** The engine's news of pasted requests goes to their pages, all else to `rest`. */
  listen(rest: EngineListener): EngineListener
  /** The engine was lost with its work. */
  hostLost(): void
}

interface Check {
  readonly job: ReviewJob
  readonly channel: Channel<BackgroundToCheck>
}

export function createCheckLines(ports: CheckPorts): CheckLines {
  const checks = new Map<string, Check>()

  async function start(
    channel: Channel<BackgroundToCheck>,
    { pasted, chainId }: CheckToBackground,
    isLatest: () => boolean,
  ): Promise<void> {
    const asked = readPasted(pasted)
    if (typeof asked === 'string') return channel.post({ type: 'check.problem', problem: asked })
    const { settings } = ports
    const [endpoints, abiSource, lightClients] = await Promise.all([
      settings.endpoints(),
      settings.abiSource(),
      settings.lightClients(),
    ])
    if (!isLatest()) return
    const job: ReviewJob = {
      requestId: ports.newId(),
      run: 0,
      method: asked.method,
      text: JSON.stringify(asked.params),
      context: {
        origin: '',
        chainId: asked.chainId ?? chainId,
        account: pasted.account.trim() === '' ? null : pasted.account.trim().toLowerCase(),
        now: Math.floor(ports.clock.now() / 1000),
      },
      endpoints: [...endpoints],
      ...(abiSource === null ? {} : { abiSource }),
      ...(lightClients.length === 0 ? {} : { lightClients: [...lightClients] }),
    }
    checks.set(job.requestId, { job, channel })
    ports.reviewer.review(job)
  }

  function drop(channel: Channel<BackgroundToCheck>): void {
    for (const [requestId, check] of checks) {
      if (check.channel !== channel) continue
      checks.delete(requestId)
      ports.reviewer.cancel(requestId)
    }
  }

  function fail(requestId: string): void {
    checks.get(requestId)?.channel.post({ type: 'check.problem', problem: 'failed' })
    checks.delete(requestId)
  }

  function show({ job, channel }: Check, pending: readonly string[], review: Review): void {
    const { requestId, method, text, context } = job
    const { chainId, account, now } = context
    const item = {
      requestId,
      state: pending.length === 0 ? 'ready' : 'reviewing',
      digest: '',
      revision: 0,
      origin: '',
      provider: {},
      method,
      text,
      chainId,
      account,
      heldAtMs: now * 1000,
      pending: STAGES.filter((stage) => pending.includes(stage)),
      review,
    } as const
    channel.post({ type: 'check.item', item })
  }

  return {
    hear(channel) {
      let latest = 0
      return {
        onMessage(message) {
          drop(channel)
          latest += 1
          const mine = latest
          void start(channel, message, () => mine === latest)
        },
        onClosed() {
          latest += 1
          drop(channel)
        },
      }
    },
    listen: (rest) => ({
      ...rest,
      async snapshot(requestId, run, pending, review) {
        const check = checks.get(requestId)
        if (check === undefined) return rest.snapshot(requestId, run, pending, review)
        show(check, pending, review)
      },
      async failed(requestId, run) {
        if (!checks.has(requestId)) return rest.failed(requestId, run)
        fail(requestId)
      },
    }),
    hostLost() {
      for (const requestId of [...checks.keys()]) fail(requestId)
    },
  }
}
