import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createPackagedData } from '../../lib/adapters/library/packaged-data.ts'
import { createSiteShelf } from '../../lib/adapters/library/site-shelf.ts'
import { isRecord } from '../../lib/core/facts/is-record.ts'
import { readPackagedFile } from '../../scripts/data/read-packaged-file.ts'

/** Honest sites that may be taken for copies: one in a hundred. */
const MOST_ALARMS = 0.01

/** Names of sites, honest and not: how many are taken for copies of a known one. Only what imitates those can be found. */
export async function run(dataDir: string) {
  const look = createSiteShelf(createPackagedData(readPackagedFile))
  const failed: string[] = []
  const notes: string[] = []
  for (const file of ['benign', 'benign_web3_hosts', 'phishing']) {
    const rows = gunzipSync(readFileSync(join(dataDir, 'phishing_domains', `${file}.jsonl.gz`)))
    const hosts = rows
      .toString()
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { domain: string }).domain)
    const found = new Map<string, string[]>()
    for (const host of hosts) {
      const answer = await look({ kind: 'site', host }, AbortSignal.timeout(1_000))
      const how = answer.ok && isRecord(answer.json) ? String(answer.json.how) : null
      if (how !== null) found.set(how, [...(found.get(how) ?? []), host])
    }
    const alarms = [...found.values()].flat()
    const counts = [...found].map(([how, which]) => `${how} ${which.length}`).join(', ')
    notes.push(`${file}: ${alarms.length} of ${hosts.length} (${counts || 'none'})`)
    if (file === 'phishing') continue
    notes.push(...alarms.map((host) => `taken for a copy: ${host}`))
    if (alarms.length > hosts.length * MOST_ALARMS)
      failed.push(`${file}: ${alarms.length} honest sites of ${hosts.length}`)
  }
  return { passed: 2 - failed.length, failed, notes }
}
