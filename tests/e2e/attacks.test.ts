import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../scripts/project.ts'
import type { FAMILIES, NamedAttack } from './attacks/kit/attack.ts'
import { listAttacks } from './attacks/kit/list-attacks.ts'
import { openStage } from './attacks/kit/open-stage.ts'
import { runAttack } from './attacks/kit/run-attack.ts'
import type { Stage } from './attacks/kit/stage.ts'

/** One of each family; all of them run by `npm run test:attacks`. */
const SAMPLE = {
  'forged-approval': 'forge-port-wanted',
  'stolen-port': 'message-data-patched',
  poisoning: 'poison-then',
  mutation: 'two-faced-method',
  announced: 'announce-at-odd-times',
  global: 'global-walk',
  wire: 'wire-envelopes',
  frames: 'frame-blank-same-tick',
  methods: 'door-send-async',
  'review-window': 'review-opened',
  death: 'death-reload',
  timing: 'first-script',
} satisfies Record<keyof typeof FAMILIES, string>

let attacks: readonly NamedAttack[]
let control: Stage
let guarded: Stage

beforeAll(async () => {
  attacks = await listAttacks()
  const built = join(root, '.output')
  control = await openStage('control-chromium', built)
  guarded = await openStage('wallet-after', built)
})
afterAll(async () => {
  await control?.close()
  await guarded?.close()
})

test.each(Object.entries(SAMPLE))('%s: %s reaches the wallet only without Plainsign', async (family, name) => {
  const attack = attacks.find((each) => each.name === name && each.family === family)
  if (attack === undefined) throw new Error(`No attack ${name}`)
  expect(await runAttack(control, attack)).toMatchObject({ outcome: 'reached' })
  expect(await runAttack(guarded, attack)).toMatchObject({ outcome: 'stopped' })
})
