import { type NamedAttack, SETTINGS, type Setting } from './attack.ts'
import type { AttackResult } from './run-attack.ts'
import type { StageName } from './stage-name.ts'

export type StageResults = { [Name in StageName]?: AttackResult | undefined }

/** `silent`: open, and the user is not even told. `powerless`: it does nothing in this browser even without Plainsign. `not-run`: no result of it, or of its control. */
export type Judgement = 'stopped' | 'open' | 'silent' | 'reached' | 'powerless' | 'not-run'

/** What an attack's runs show in each setting, and what about them is not as it should be. */
export function judgeAttack(attack: NamedAttack, results: StageResults) {
  const faults: string[] = []
  const judge = (setting: Setting): Judgement => {
    const [control, result] = [results[controlOf(setting)], results[setting]]
    if (result === undefined) return 'not-run'
    const declared = attack.open?.[setting] !== undefined
    if (declared && result.outcome === 'stopped') faults.push(`said to be open in ${setting}, but stopped`)
    if (result.outcome === 'reached') {
      if (!declared) faults.push(`reached the wallet in ${setting} by ${[...new Set(result.methods)].join(', ')}`)
      const silent = attack.silent?.includes(setting) ?? false
      if (declared && !result.alarmed && !silent) faults.push(`reached the wallet in ${setting} without an alarm`)
      if (!declared) return 'reached'
      return result.alarmed ? 'open' : 'silent'
    }
    if (control === undefined) return 'not-run'
    return control.outcome === 'reached' ? 'stopped' : 'powerless'
  }
  const settings = Object.keys(SETTINGS) as Setting[]
  const cells = Object.fromEntries(settings.map((setting) => [setting, judge(setting)])) as Record<Setting, Judgement>
  const controls = [results['control-chromium'], results['control-firefox']]
  if (controls.every((control) => control?.outcome === 'stopped'))
    faults.push('proves nothing: its control was stopped')
  return { cells, faults }
}

function controlOf(setting: Setting): StageName {
  return setting === 'firefox' ? 'control-firefox' : 'control-chromium'
}
