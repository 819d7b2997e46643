import type { SetRecord } from './packaged-set.ts'

/** The text of `docs/data.md`: what is packaged, from where and on which terms. */
export function packagedDataDoc(sets: readonly SetRecord[]): string {
  const rows = sets.map(
    ({ name, holds, count, files, bytes, taken }) =>
      `| \`${name}\` | ${holds} | ${count} | ${files} | ${(bytes / 1000).toFixed(0)} kB | ${taken} |`,
  )
  const origins = sets.map(
    ({ name, origins: from }) =>
      `### ${name}\n\n${from.map((origin) => `- \`${origin.name}\`: ${origin.licence}`).join('\n')}\n`,
  )
  return `# The packaged registries

What Plainsign knows without asking anyone lies in \`public/data/\`, and is read file by file, by its key. \`npm run data\`
makes it again from the sources below and writes this page; a test holds what lies here equal to what is made from the
sources that lie beside the project.

| set | holds | entries | files | size | taken |
| --- | --- | --: | --: | --: | --- |
${rows.join('\n')}

Only facts are taken: texts of functions, addresses, names, symbols, decimals. None of it is believed more than its source:
what a descriptor, a list or a signature says is \`claimed\`, and shown so. Several functions can have one selector: all
known texts are kept and each is tried on the data. A name that the user gave to an address comes before any other.

A token counts as listed by \`tokens\` alone: it is called as the list calls it, and any other whose symbol looks like its own
is marked. What is not listed is called as it calls itself, run on the state of the chain; where no chain is at hand,
\`wide-tokens\` says how to read its amounts. That a token is there makes it neither listed nor spared the mark.

\`sites\` are those that the makers of descriptors name as theirs. A site that is called nearly like one of them, and is not,
is warned of; none is believed more for being there.

\`lists\` warn of sites and addresses, each by its own list: what they hold, how it is looked up and how well it does is in
\`docs/lists.md\`.

How functions are recovered from code needs no registry: \`evmole\` (MIT) does it on this device, in a worker that is killed
when it takes too long. Published source code is asked for only where the user switched that on, from whom they chose.

ENS needs no registry either but the addresses of its Universal Resolver (\`viem/chains\`), which is run on this device on the
state of the chain. A review shows an account's name only where that name leads back to it, and asks no gateway for it. A name
that you type is written as ENSIP-15 writes it, and its address used only once you took it. A name that is kept off the chain
(ERC-3668) is looked up only where you switched that on: over https, of public hosts, of at most four of them a question, for
256 kB and 8 seconds each and 20 seconds in all, sent on at most four times. Its address counts as \`claimed\`, since whether
the resolver verified what the gateway said, or took its word, can't be seen.

## Where it comes from

${origins.join('\n')}`
}
