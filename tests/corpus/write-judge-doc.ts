import { RULES } from '../../lib/core/judge/registry.ts'
import { table } from '../../scripts/bench/table.ts'
import { FAMILIES } from './families.ts'
import type { judgeInThreads } from './judge-in-threads.ts'
import type { Outcome } from './review-ask.ts'
import { type BenignResult, type CaseResult, isFound, isWarned } from './run-corpus.ts'
import { writeVariants } from './write-variants.ts'

/** The whole of `docs/judge.md`; `every`: of each so-manieth malicious request variants were asked for. */
export function writeJudgeDoc(
  { cases, benign, variants: tried }: Awaited<ReturnType<typeof judgeInThreads>>,
  every: number,
  minutes: number,
): string {
  const variants = tried.flatMap(({ results }) => results)
  const quiet = [
    ...cases.map(({ family, given, twin }) => ({ name: `twin of ${family}: ${given.name}`, outcome: twin })),
    ...benign,
  ]
  const standing = new Set(RULES.map(({ code }) => code))
  const asked = new Set(cases.flatMap(({ given }) => given.risks))
  const absent = [...asked].filter((code) => !standing.has(code))
  const money = cases.filter(({ given }) => given.takesMoney)
  const raised = quiet.filter(({ outcome }) => outcome.verdict !== 'clear' || outcome.broken !== undefined)
  return `${[
    '# How well it judges',
    'Whole wallet requests, malicious and ordinary, each run through the whole pipe against real contracts on a local chain. This page is written by `npm run bench:judge`. A malicious request counts as found where a finding of its own risk, at caution or above, is there; what merely was not checked does not count. Each has a twin that differs in one fact and must be let pass. No request holds an address or code of a real case: they follow the techniques only. On a local chain no address is on any list, so what lists add or take away is not measured.',
    table(
      ['measured', 'of', 'share', 'aim'],
      [
        ['malicious found, by their own risk', ...count(cases.filter(isFound), cases), '100 %'],
        ['`danger` where money goes', ...count(money.filter(isWarned), money), '≥ 95 %'],
        [
          '`danger` on twins',
          ...count(
            cases.filter(({ twin }) => twin.verdict === 'danger'),
            cases,
          ),
          '0',
        ],
        [
          '`caution` on twins',
          ...count(
            cases.filter(({ twin }) => twin.verdict === 'caution'),
            cases,
          ),
          '≤ 5 %',
        ],
        ['`danger` on ordinary use', ...count(benign.filter(hasVerdict('danger')), benign), '0'],
        ['`caution` on ordinary use', ...count(benign.filter(hasVerdict('caution')), benign), '≤ 5 %'],
        [
          'verdict stays in other clothes',
          ...count(
            variants.filter(({ stays }) => stays),
            variants,
          ),
          '100 %',
        ],
        [
          'and by its own risk',
          ...count(
            variants.filter(({ stays, named }) => stays && named),
            variants,
          ),
          '',
        ],
      ],
    ),
    '## By family',
    table(['family', 'cases', 'found', 'warned enough', 'twins let pass'], rows(cases)),
    '## Followed cases',
    FAMILIES.map(({ name, source, pages }) => [`- _${name}_: ${source}`, ...pages.map(link)].join(' ')).join('\n'),
    '## Rules that the corpus asks for and that do not stand',
    list(absent),
    '## Missed',
    list(
      cases
        .filter((each) => !isFound(each) || !isWarned(each))
        .map(({ family, given, attack }) => `${family}: ${given.name} (${given.risks.join(', ')}): ${said(attack)}`),
    ),
    ...writeVariants(tried, every, minutes),
    '## Warned of without need',
    list(raised.map(({ name, outcome }) => `${name}: ${said(outcome)}`)),
  ].join('\n\n')}\n`
}

function rows(cases: readonly CaseResult[]): readonly (readonly string[])[] {
  const names = [...new Set(cases.map(({ family }) => family))]
  return names.map((name) => {
    const own = cases.filter(({ family }) => family === name)
    const passed = own.filter(({ twin }) => twin.verdict === 'clear' && twin.broken === undefined)
    return [name, own.length, own.filter(isFound).length, own.filter(isWarned).length, passed.length].map(String)
  })
}

function hasVerdict(verdict: Outcome['verdict']) {
  return ({ outcome }: BenignResult) => outcome.verdict === verdict
}

function count(some: readonly unknown[], all: readonly unknown[]): readonly [string, string] {
  return [
    `${some.length} of ${all.length}`,
    all.length === 0 ? '—' : `${((100 * some.length) / all.length).toFixed(1)} %`,
  ]
}

function link(page: string): string {
  return `([${new URL(page).hostname}](${page}))`
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? 'None.' : lines.map((line) => `- ${line}`).join('\n')
}

function said({ verdict, findings, unchecked, broken }: Outcome): string {
  if (broken !== undefined) return `no review (${broken})`
  const codes = findings.map(({ code, severity }) => `${code} (${severity})`)
  return `${verdict}; ${[...codes, ...unchecked.map((each) => `unchecked ${each}`)].join(', ') || 'nothing found'}`
}
