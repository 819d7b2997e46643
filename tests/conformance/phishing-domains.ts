import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { hostsAbove } from '../../lib/adapters/library/hosts-above.ts'
import { createListedSiteShelf } from '../../lib/adapters/library/listed-shelves.ts'
import { createPackagedData } from '../../lib/adapters/library/packaged-data.ts'
import { createSiteShelf } from '../../lib/adapters/library/site-shelf.ts'
import { isRecord } from '../../lib/core/facts/is-record.ts'
import { readPackagedFile } from '../../scripts/data/read-packaged-file.ts'

/** Honest sites that may be taken for copies: one in a hundred. */
const MOST_ALARMS = 0.01

interface Row {
  readonly domain: string
  readonly source?: string
}

/** Names of sites, honest and not: how many are taken for copies of a known one. Only what imitates those can be found. */
export async function run(dataDir: string) {
  const data = createPackagedData(readPackagedFile)
  const look = createSiteShelf(data)
  const lists = createListedSiteShelf(data)
  const isListed = async (host: string) => {
    const answer = await lists({ kind: 'listed-site', host }, AbortSignal.timeout(5_000))
    return answer.ok && isRecord(answer.json) && Array.isArray(answer.json.found) && answer.json.found.length > 0
  }
  let passed = 0
  const failed: string[] = []
  const notes: string[] = []
  for (const file of ['benign', 'benign_web3_hosts', 'phishing']) {
    const rows = gunzipSync(readFileSync(join(dataDir, 'phishing_domains', `${file}.jsonl.gz`)))
    const read = rows
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row)
    const unlisted: string[] = []
    let platforms = 0
    for (const { domain, source } of read) {
      const listed = await isListed(domain)
      if (!listed) unlisted.push(domain)
      const isPackaged = source === 'scamsniffer'
      const isPlatform = hostsAbove(domain).length === 0
      if (isPackaged && isPlatform) platforms++
      if (isPackaged && !isPlatform && !listed) failed.push(`${domain} is not found on its list`)
      else if (file !== 'phishing' && listed) failed.push(`${domain} is benign and is found on a list`)
      else passed++
    }
    notes.push(
      `${file}: ${read.length - unlisted.length} of ${read.length} on a packaged list; ${platforms} entries that name whole platforms are not looked up`,
    )
    // What no packaged list has: there only its name can tell.
    const hosts = unlisted
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
  return { passed, failed, notes }
}
