import type { Compared } from './run-differential.ts'

const STATUSES = ['success', 'revert', 'halt', 'invalid'] as const

/** The page that says what was compared, by kind, and what came of it. */
export function writeDifferentialDoc(
  compared: readonly Compared[],
  { seed, date, node }: { seed: number; date: Date; node: string },
): string {
  const kinds = [...new Set(compared.map(({ kind }) => kind))].sort()
  const row = (name: string, some: readonly Compared[]) => {
    const counts = STATUSES.map((status) => some.filter((each) => each.status === status).length)
    const different = some.filter(({ differences }) => differences.length > 0).length
    return `| ${[name, some.length, ...counts, different].join(' | ')} |`
  }
  const rows = kinds.map((kind) =>
    row(
      kind,
      compared.filter((each) => each.kind === kind),
    ),
  )
  return `# What a run here says, against what a node made of the same bytes

Made by \`npm run test:differential\`; do not edit. Seed ${seed}, ${date.toISOString().slice(0, 10)}, ${node}.

Each transaction is generated (amounts, fees, gas limits, senders, signatures), signed, and run here as a review runs it:
on state at the tip of the chain that was read with proofs, in the block that would come next. Then the node mines the
same bytes. Equal must be: status, gas used, logs, returned data, the tree of calls (each call's kind, parties, value,
gas given and used, input, output, whether it failed, and where its logs lie), and all that changed (balances, nonces,
code, slots), or that neither would take it (\`invalid\`).

What is set equal before comparing, since the node's tracers differ from geth's there: the gas given to the outermost
call (the node leaves out what the transaction costs before it runs), code hashes in the list of changes (the node gives
none), the address of a creation that failed (geth gives none), and the words of a failed call's error. No contract
here reads the block's random value, which nobody can foresee; the time of the next block is the one that we foresaw.

| kind | compared | success | revert | halt | invalid | different |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}
${row('all', compared)}
`
}
