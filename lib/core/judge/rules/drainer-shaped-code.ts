import { z } from 'zod'
import { readMinimalProxy } from '../../decode/proxies/minimal-proxy.ts'
import type { Address } from '../../facts/hex.ts'
import { answerOf, type ChainNeed, entryOf, type Known, type LibraryNeed, type Need } from '../../facts/need.ts'
import { hasDrainerFunctions, movesInSilence } from '../drainer-shape.ts'
import type { Finding } from '../finding.ts'
import { readParty } from '../read-party.ts'
import type { Rule } from '../rule.ts'
import { stakesOf } from '../stakes.ts'

const functionsSchema = z.array(z.object({ selector: z.string(), arguments: z.string(), stateMutability: z.string() }))

/**
 * A contract that this account never dealt with and that no list names gets a permission or assets, and its code is built
 * as drainers’ is: few functions, one for lists of tokens or owners, that call `transferFrom` for somebody whom the code
 * knows beforehand, without a log and without answers to questions. A clone is judged by the code that it runs.
 */
export const drainerShapedCode: Rule = {
  code: 'drainer-shaped-code',
  judge: (evidence, known) => {
    const judged = stakesOf(evidence).map(({ address, params, factIds }) => {
      const party = readParty(address, evidence, known)
      if (party.is !== 'contract') return { finding: [], needs: party.needs }
      const { isDrainer, needs } = readShape(address, known)
      const finding: Finding = { code: 'drainer-shaped-code', severity: 'danger', params, factIds }
      return { finding: isDrainer ? [finding] : [], needs: [...party.needs, ...needs] }
    })
    return { result: judged.flatMap(({ finding }) => finding), needs: judged.flatMap(({ needs }) => needs) }
  },
}

function readShape(address: Address, known: Known): { readonly isDrainer: boolean; readonly needs: readonly Need[] } {
  const own = codeOf(address, known)
  const target = own.code && readMinimalProxy(own.code)
  const { code, need, at } = target ? codeOf(target, known) : own
  if (code === undefined || !movesInSilence(code)) return { isDrainer: false, needs: [need] }
  const functions: LibraryNeed = { kind: 'functions', address: at, code }
  const answer = entryOf(known, functions)
  const recovered = answer?.ok ? functionsSchema.safeParse(answer.json) : undefined
  return { isDrainer: recovered?.success === true && hasDrainerFunctions(recovered.data), needs: [need, functions] }
}

function codeOf(at: Address, known: Known) {
  const need: ChainNeed = { kind: 'code', address: at }
  const answer = answerOf(known, need)
  return { at, need, code: answer?.ok ? answer.value : undefined }
}
