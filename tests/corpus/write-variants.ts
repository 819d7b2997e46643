import { table } from '../../scripts/bench/table.ts'
import type { judgeInThreads } from './judge-in-threads.ts'
import { KINDS } from './variants/kinds.ts'

type Tried = Awaited<ReturnType<typeof judgeInThreads>>['variants']

/** So many ways to ask for the same each request should have. */
const WANTED = 20

/** What `docs/judge.md` says of the same requests in other clothes. */
export function writeVariants(tried: Tried, every: number, minutes: number): readonly string[] {
  const all = tried.flatMap(({ results }) => results)
  const dropped = tried.reduce((sum, { dropped: count }) => sum + count, 0)
  const full = tried.filter(({ results }) => results.length >= WANTED)
  const short = tried.filter(({ results }) => results.length < WANTED)
  const rows = KINDS.map(({ name }) => {
    const own = all.filter(({ kind }) => kind === name)
    return [name, own.length, own.filter(({ stays }) => stays).length].map(String)
  })
  const fell = all.filter(({ stays }) => !stays)
  const other = all.filter(({ stays, named }) => stays && !named)
  const line = ({ family, given, kind, variant, says }: (typeof all)[number]) =>
    `- ${family}: ${given}; ${kind}: ${variant}: ${says}`
  return [
    '## In other clothes',
    `Each malicious request that is warned of is asked for in some ${WANTED} other ways, the kinds below taking turns. What sends something is run on the chain beside the request that it is made of, and counts only if whatever that one takes, gives away or changes is taken, given away or changed by it too: ${dropped} that were tried did not, and are not counted. What is only signed can’t be sent: there the kinds leave who signs, who may take and of what, and where the JSON alone differs, its digest is held to be the same. This run took ${minutes} minutes.`,
    ...(every <= 1 ? [] : [`This time only of one request in ${every}: all shares here are of those.`]),
    `${full.length} of ${tried.length} requests reached ${WANTED} or more.`,
    table(['kind', 'asked for', 'verdict stays'], rows),
    '### Requests with fewer',
    short.length === 0
      ? 'None.'
      : short
          .map(({ of, results, broken }) => `- ${of.family}: ${of.given.name}: ${broken ?? results.length}`)
          .join('\n'),
    '### Warned of less in other clothes',
    fell.length === 0 ? 'None.' : fell.map(line).join('\n'),
    '### Warned of as much, but not by its own risk',
    other.length === 0 ? 'None.' : other.map(line).join('\n'),
  ]
}
