import type { Meaning } from '../../decode/meaning.ts'
import { type Address, isAddress } from '../../facts/hex.ts'
import { readLabel } from '../read-label.ts'
import type { Evidence, Rule } from '../rule.ts'

/**
 * A Safe runs another contract's code as itself, which may replace its owners or its code, as in the theft from Bybit
 * (2025). `danger` for code that is not among the known ones, `caution` while that is not looked up; known code (Safe's
 * MultiSend and migrations) is quiet: what it does is read or run.
 */
export const delegatecallToUnknownCode: Rule = {
  code: 'delegatecall-to-unknown-code',
  judge: (evidence, known) => {
    const judged = delegatecallsOf(evidence.meaning, isSafeTx(evidence)).map(({ to, meaning }) => {
      const { isNamed, need } = readLabel(to, evidence.context.chainId, known)
      const factIds = meaning.fields.map(({ factId }) => factId)
      const severity = isNamed === null ? 'caution' : 'danger'
      const finding = { code: 'delegatecall-to-unknown-code', severity, params: { to }, factIds } as const
      return { finding: isNamed === true ? [] : [finding], need }
    })
    return { result: judged.flatMap(({ finding }) => finding), needs: judged.map(({ need }) => need) }
  },
}

function isSafeTx({ facts }: Evidence): boolean {
  return facts.some(({ kind, value }) => kind === 'standard' && value === 'safe-tx')
}

interface Delegatecall {
  readonly to: Address
  readonly meaning: Meaning
}

/**
 * Calls that run as a Safe: below what a Safe is told to run, those that bring no value of their own. What a new contract
 * or a proxy runs while it is made or upgraded runs as that one.
 */
function delegatecallsOf(meaning: Meaning, inSafe: boolean): readonly Delegatecall[] {
  const name = meaning.function?.name ?? ''
  const within = inSafe || name.startsWith('execTransaction')
  const asAnother = /^(create|deploy|upgrade|setup)/.test(name)
  return meaning.calls.flatMap((call) => {
    const delegated = within && !asAnother && call.kind !== 'authorization' && call.value === undefined
    const own = delegated && isAddress(call.to) ? [{ to: call.to, meaning: call }] : []
    return [...own, ...delegatecallsOf(call, within && !asAnother)]
  })
}
