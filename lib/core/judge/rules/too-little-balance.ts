import { lackOfCoins } from '../lack-of-coins.ts'
import type { Rule } from '../rule.ts'

/** The account can't pay what is sent and the highest fee it allows: the network would not take the transaction. */
export const tooLittleBalance: Rule = {
  code: 'too-little-balance',
  judge: ({ executions, asNamed, facts }) => {
    const lacks = [...(asNamed ?? []), ...(executions ?? [])].flatMap((execution) => lackOfCoins(execution) ?? [])
    const factIds = facts.filter(({ kind }) => kind === 'header').map(({ id }) => id)
    return {
      result: lacks.slice(0, 1).map(({ have, want }) => ({
        ...({ code: 'too-little-balance', severity: 'caution' } as const),
        params: { have, want, missing: (BigInt(want) - BigInt(have)).toString() },
        factIds,
      })),
      needs: [],
    }
  },
}
