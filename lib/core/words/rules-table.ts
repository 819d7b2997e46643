import type { Rule } from '../judge/rule.ts'
import { lexiconOf } from './lexicon-of.ts'

/** `docs/rules.md`: one row for each rule, made from the rules' own words. */
export function rulesTable(rules: readonly Rule[]): string {
  const { findings } = lexiconOf('en')
  const rows = rules
    .map(({ code }) => `| \`${code}\` | ${findings[code]?.name ?? ''} | ${findings[code]?.risk ?? ''} |`)
    .toSorted()
  return [
    '# Rules',
    '',
    'What Plainsign looks for in a request. Each rule is one file in `lib/core/judge/rules`. This table is made from the',
    'rules’ own words by `node scripts/docs.ts`.',
    '',
    '| code | what is found | what it means |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
