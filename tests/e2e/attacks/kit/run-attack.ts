import { setTimeout as sleep } from 'node:timers/promises'
import { passes } from '../../../../lib/core/request/pass-list.ts'
import { poll } from '../../../world/poll.ts'
import type { NamedAttack } from './attack.ts'
import { bearsMark, MARK } from './bears-mark.ts'
import type { Stage } from './stage.ts'

/** `reached`: the wallet saw a held method that nobody continued. */
export interface AttackResult {
  readonly outcome: 'reached' | 'stopped'
  /** Whether Plainsign told the user that a call went past it. */
  readonly alarmed: boolean
  /** The held methods that the wallet saw. */
  readonly methods: readonly string[]
  /** What went wrong in the page itself; a stopped attack often ends in one. */
  readonly errors: readonly string[]
}

/** What Plainsign holds may wait for ever; without it each script soon ends, but for a slow machine. */
const PAGE_PATIENCE_MS = { guarded: 4_000, control: 15_000 }
/** Where the user has to wait for a button. */
const HANDS_PATIENCE_MS = 15_000
const SETTLE_MS = 300
let runs = 0

/**
 * Runs one attack and reads in the wallet's own log what reached it. The page says when its script has ended; then the
 * tab goes on to a page whose one passing call, once in the log, shows that nothing sent before is still on its way.
 */
export async function runAttack(stage: Stage, attack: NamedAttack): Promise<AttackResult> {
  const { server, wallet } = stage
  const mark = `${MARK}${(runs++).toString().padStart(4, '0')}${attack.name}`
  const run = server.place(attack, mark, stage)
  const patienceMs =
    attack.hands === undefined ? PAGE_PATIENCE_MS[stage.guarded ? 'guarded' : 'control'] : HANDS_PATIENCE_MS
  const hear = (word: string) =>
    poll(
      `${attack.name} to say ${word}`,
      () => run.told.has(word) || (run.told.has('done') ? false : undefined),
      patienceMs,
    )
  const errors: string[] = []
  const startedMs = Date.now()
  wallet.clear()
  try {
    await stage.visit(run.url)
    if (stage.guarded) await attack.hands?.({ ...stage.hands, hear })
    await hear('done')
  } catch (error) {
    errors.push(String(error))
  }
  await sleep(SETTLE_MS)
  await passFence(stage, mark)
  const reached = wallet
    .entries()
    .filter((entry) => typeof entry.method === 'string' && !passes(entry.method) && bearsMark(entry, mark, run.hosts))
    .map(({ method }) => method)
  const outcome = reached.length > (stage.guarded ? (attack.allowed ?? 0) : 0) ? 'reached' : 'stopped'
  const alarmed = stage.guarded && outcome === 'reached' && (await stage.alarmedSince(startedMs))
  await stage.tidy()
  return {
    outcome,
    alarmed,
    methods: reached,
    errors: [...errors, ...run.errors],
  }
}

/** Goes to the fence; once more where the attack left the tab in such a state that it did not get there. */
async function passFence({ server, wallet, visit }: Stage, mark: string): Promise<void> {
  const passed = () => wallet.entries('eth_getBalance').some(({ text }) => text.includes(mark)) || undefined
  for (let tries = 0; tries < 2 && !passed(); tries++) {
    await visit(`${server.fenceUrl}?${tries}#${mark}`).catch(() => {})
    await poll('the fence', passed, 15_000).catch(() => {})
  }
  if (!passed()) throw new Error('The fence was not passed, so nothing is known of what reached the wallet')
}
