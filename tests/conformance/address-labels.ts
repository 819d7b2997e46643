import { join } from 'node:path'
import { createListedAddressShelf } from '../../lib/adapters/library/listed-shelves.ts'
import { createPackagedData } from '../../lib/adapters/library/packaged-data.ts'
import type { Address } from '../../lib/core/facts/hex.ts'
import { looksAlike } from '../../lib/core/judge/looks-alike.ts'
import { severityOfLabel } from '../../lib/core/judge/read-listings.ts'
import { readPackagedFile } from '../../scripts/data/read-packaged-file.ts'
import { readJsonlGz } from './read-jsonl-gz.ts'

interface Row {
  readonly address: Address
  readonly label: string
  readonly chainId: number | null
  readonly sources: readonly string[]
}

/** The one source whose licence lets nobody package it. */
const NOT_PACKAGED = /^PTXPhish\//

/** Addresses that lists warn of must be found, and others not; and how often two honest addresses look alike. */
export async function run(dataDir: string) {
  const rows = readJsonlGz<Row>(join(dataDir, 'address_labels', 'addresses.jsonl.gz'))
  const shelf = createListedAddressShelf(createPackagedData(readPackagedFile))
  const lookUp = async ({ address, chainId }: Row) => {
    const answer = await shelf({ kind: 'listed-address', address, chainId: chainId ?? 1 }, AbortSignal.timeout(5_000))
    const { found, unread } = (answer.ok ? answer.json : null) as {
      found: { list: string; label: string }[]
      unread: unknown[]
    }
    if (unread.length > 0) throw new Error('a packaged list can’t be read')
    return found
  }
  const failed: string[] = []
  const counts = { found: 0, elsewhere: 0, missed: 0, quiet: 0, contested: 0, toldOnly: 0 }
  const warned = new Set(rows.filter(({ label }) => !label.startsWith('benign')).map(({ address }) => address))
  for (const row of rows) {
    const found = await lookUp(row)
    if (!row.label.startsWith('benign')) {
      const mayBePackaged = row.sources.some((source) => !NOT_PACKAGED.test(source))
      if (found.length > 0) counts.found++
      else if (mayBePackaged) failed.push(`${row.address} is not found (${row.sources.join(', ')})`)
      else counts.elsewhere++
      continue
    }
    const isWarned = found.some(({ label }) => severityOfLabel(label) !== 'info')
    if (!isWarned) counts[found.length > 0 ? 'toldOnly' : 'quiet']++
    else if (warned.has(row.address)) counts.contested++
    else failed.push(`${row.address} is benign and on no list, and is found`)
  }
  return {
    passed: counts.found + counts.quiet + counts.toldOnly + counts.contested,
    failed,
    notes: [
      `warned of and found: ${counts.found}; only in a source that may not be packaged: ${counts.elsewhere}`,
      `benign: ${counts.quiet} quiet, ${counts.toldOnly} told of beside the verdict, ${counts.contested} that another source warns of`,
      ...poisoning(rows),
    ],
  }
}

/** Addresses by what people see of them: who shares that with another. */
function poisoning(rows: readonly Row[]): readonly string[] {
  const benign = [...new Set(rows.filter(({ label }) => label.startsWith('benign')).map(({ address }) => address))]
  const alarms = alikePairs(benign, benign)
  const ends = [3, 4, 5, 6].map((digits) => {
    const fakes = benign.map((address) => fakeOf(address, digits))
    const seen = fakes.filter((fake, index) => looksAlike(fake, benign[index] ?? fake)).length
    return `${digits} + ${digits} digits: ${seen} of ${benign.length}`
  })
  const thieves = [...new Set(rows.filter(({ label }) => label === 'phishing').map(({ address }) => address))]
  const others = [...new Set(rows.map(({ address }) => address))]
  const real = alikePairs(thieves, others)
  return [
    `poisoned addresses made with the same ends, found: ${ends.join('; ')}`,
    `real pairs: ${real.length} phishing addresses look like another address here${real.map((pair) => `; ${pair}`).join('')}`,
    `pairs of benign addresses taken for poison: ${alarms.length} of ${(benign.length * (benign.length - 1)) / 2}${alarms.map((pair) => `; ${pair}`).join('')}`,
  ]
}

function alikePairs(some: readonly Address[], others: readonly Address[]): readonly string[] {
  const ends = (address: Address) => `${address.slice(2, 6)}${address.slice(-4)}`
  const byEnds = new Map<string, Address[]>()
  for (const other of others) byEnds.set(ends(other), [...(byEnds.get(ends(other)) ?? []), other])
  return [
    ...new Set(
      some.flatMap((one) =>
        (byEnds.get(ends(one)) ?? [])
          .filter((other) => looksAlike(one, other))
          .map((other) => [one, other].sort().join(' ')),
      ),
    ),
  ]
}

/** Every digit between the ends is another. */
function fakeOf(address: Address, digits: number): Address {
  const middle = [...address.slice(2 + digits, -digits)].map((each) =>
    ((Number.parseInt(each, 16) + 7) % 16).toString(16),
  )
  return `0x${address.slice(2, 2 + digits)}${middle.join('')}${address.slice(-digits)}`
}
