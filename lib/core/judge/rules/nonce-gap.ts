import { nonceGapOf } from '../nonce-gap-of.ts'
import type { Rule } from '../rule.ts'

/**
 * The request names another nonce than the account's next one, as the checked state and what is on its way have it. Above:
 * it waits until the missing ones are sent, and can then run long after. Below: it fails, or takes the place of one that
 * waits. `caution`: no site needs to name one, and wallets choose their own.
 */
export const nonceGap: Rule = {
  code: 'nonce-gap',
  judge: ({ executions, asNamed, facts }) => {
    const gaps = (asNamed ?? executions ?? []).flatMap((execution) => nonceGapOf(execution) ?? [])
    const factIds = facts.filter(({ kind }) => kind === 'header').map(({ id }) => id)
    return {
      result: gaps.slice(0, 1).map(({ next, named }) => ({
        ...({ code: 'nonce-gap', severity: 'caution' } as const),
        params: { next, named, missing: (BigInt(named) - BigInt(next)).toString() },
        factIds,
      })),
      needs: [],
    }
  },
}
