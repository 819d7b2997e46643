import type { Finding } from '../finding.ts'
import { partsOf } from '../placed-acts.ts'
import type { Rule } from '../rule.ts'

/** A request, or a call inside one, that can't be read for certain: a wallet may read it as something else. */
export const malformedRequest: Rule = {
  code: 'malformed-request',
  judge: ({ request, meaning }) => {
    if (request.kind === 'malformed') return { result: [finding(request.path, request.reason, [])], needs: [] }
    const surplus = 'surplus' in request ? request.surplus : undefined
    const whole = surplus === undefined ? [] : [finding(surplus.path, surplus.reason, [])]
    const parts = partsOf(meaning).filter(
      (part) => part.meaning.kind === 'malformed' && !(surplus !== undefined && part.depth === 0),
    )
    return {
      result: [
        ...whole,
        ...parts.map((part) => {
          const { path, reason, fields } = part.meaning
          return finding(
            path,
            reason ?? '',
            fields.map(({ factId }) => factId),
          )
        }),
      ],
      needs: [],
    }
  },
}

function finding(path: string, reason: string, factIds: readonly string[]): Finding {
  return { code: 'malformed-request', severity: 'caution', params: { path, reason }, factIds }
}
