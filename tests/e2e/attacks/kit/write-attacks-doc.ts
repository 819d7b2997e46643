import { FAMILIES, type Family, type NamedAttack, SETTINGS, type Setting } from './attack.ts'
import { type Judgement, judgeAttack, type StageResults } from './judge-attack.ts'
import type { AttackResult } from './run-attack.ts'
import type { StageName } from './stage-name.ts'

const SHOWN: Record<Judgement, string> = {
  stopped: 'stopped',
  open: '**open**, alarmed',
  silent: '**open**, silent',
  reached: '**reached the wallet**',
  powerless: '–',
  'not-run': 'not run',
}

const REACHING: readonly Judgement[] = ['open', 'silent', 'reached']

/** The run as a page for readers: one table a family, and the open attacks with their reasons first. */
export function writeAttacksDoc(
  attacks: readonly NamedAttack[],
  results: ReadonlyMap<StageName, readonly AttackResult[]>,
): string {
  const settings = Object.keys(SETTINGS) as Setting[]
  const rows = attacks.map((attack, place) => {
    const found: StageResults = {}
    for (const [name, list] of results) found[name] = list[place]
    return { attack, found, ...judgeAttack(attack, found) }
  })
  const count = (setting: Setting, ...judgements: readonly Judgement[]) =>
    rows.filter(({ cells }) => judgements.includes(cells[setting])).length
  const reaches = (result: AttackResult | undefined) => result?.outcome === 'reached'
  const control = ({ found }: (typeof rows)[number]) => {
    const [chromium, firefox] = [reaches(found['control-chromium']), reaches(found['control-firefox'])]
    return chromium && firefox ? 'reaches' : chromium ? 'Chromium only' : firefox ? 'Firefox only' : '**never reaches**'
  }
  const gaps = rows.flatMap(({ attack, cells }) =>
    settings
      .filter((setting) => REACHING.includes(cells[setting]))
      .map((setting) => ({ setting, attack, reason: attack.open?.[setting] ?? 'not yet closed' })),
  )
  const reasons = [...new Set(gaps.map(({ setting, reason }) => `${SETTINGS[setting]}: ${reason}`))]

  return `# Attacks

Made by \`npm run test:attacks\`; do not edit. ${attacks.length} attacks try to bring a request that signs, sends, grants or changes
a chain to the wallet without a Continue by the user. What counts is the test wallet's own log of what reached it.

_Control_: the same attack with no Plainsign installed must reach the wallet, or it would prove nothing. **stopped**: it
did not reach the wallet. **open**: it did, for the reason given below; _alarmed_ where Plainsign told the user that a
request went to the wallet unread, _silent_ where it did not. –: this browser itself gives the attack nothing, with or
without Plainsign. Chrome runs extensions in the order of their ids: _wallet after_ and _wallet before_ say where the
wallet's id sorts against ours.

| | ${settings.map((setting) => SETTINGS[setting]).join(' | ')} |
| --- | ${settings.map(() => '---').join(' | ')} |
| stopped | ${settings.map((setting) => count(setting, 'stopped')).join(' | ')} |
| open | ${settings.map((setting) => count(setting, ...REACHING)).join(' | ')} |
| nothing to stop | ${settings.map((setting) => count(setting, 'powerless')).join(' | ')} |

## Open

${reasons.length === 0 ? 'None.' : ''}${reasons
  .map((reason) => {
    const names = gaps
      .filter((gap) => `${SETTINGS[gap.setting]}: ${gap.reason}` === reason)
      .map(({ attack }) => attack.name)
    return `- **${reason}**\n  (${names.map((name) => `\`${name}\``).join(', ')})`
  })
  .join('\n')}
${Object.entries(FAMILIES)
  .map(([family, title]) => {
    const lines = rows
      .filter(({ attack }) => attack.family === (family as Family))
      .map((row) => {
        const cells = settings.map((setting) => SHOWN[row.cells[setting]])
        return `| \`${row.attack.name}\` | ${row.attack.how} | ${control(row)} | ${cells.join(' | ')} |`
      })
    const head = ['attack', 'how', 'control', ...settings.map((setting) => SETTINGS[setting])]
    return `\n## ${title}\n\n| ${head.join(' | ')} |\n| ${head.map(() => '---').join(' | ')} |\n${lines.join('\n')}\n`
  })
  .join('')}`
}
