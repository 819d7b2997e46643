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
gas given and used, input, output, and whether it failed), and all that changed (balances, nonces,
code, slots), or that neither would take it (\`invalid\`).

What is set equal before comparing, since the node's tracers differ there from geth's, whose form ours have:

- the gas given to the outermost call: the node leaves out what the transaction costs before it runs;
- code hashes in the list of changes, which the node leaves out, and the empty code of a delegation that was cleared,
  which it leaves out too: there the code is asked of the node by itself;
- the address of a creation that failed, which geth does not give, and the words of a failed call's error;
- the parties of a contract that destroys itself in its own favour, which the node does not give.

No contract here reads the block's random value, which nobody can foresee, and the next block's time is the one that was
foreseen. Blob transactions are not among these, and blocks hold one transaction each. The contracts are those that their
packages bring, compiled by their makers: Uniswap V2 and V3, Permit2 (with the domain of this chain put in), Seaport 1.6,
Safe 1.4.1 and OpenZeppelin's proxies; tokens, delegates and the contract of odd ways (\`Workshop\`) are our own.

| kind | compared | success | revert | halt | invalid | different |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}
${row('all', compared)}
`
}
