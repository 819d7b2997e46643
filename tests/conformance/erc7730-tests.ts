import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeRequest } from '../../lib/core/decode/decode-request.ts'
import type { Meaning } from '../../lib/core/decode/meaning.ts'
import { type Answer, isLibraryNeed, type LibraryAnswer, needKey } from '../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../lib/core/request/parse-wallet-request.ts'
import type { Library } from '../../lib/ports/library.ts'
import { openLibrary } from '../../scripts/inspect/open-library.ts'
import type { Row } from '../support/check-rows.ts'
import { openChainOfScreens } from './chain-of-screens.ts'
import { compareScreens, type Difference } from './descriptor-screens.ts'
import { isInvented } from './is-invented.ts'
import { requestOf, type ScreenRequest, SIGNER } from './screen-row.ts'
import { toldByScreens } from './told-by-screens.ts'

const NO_CHAIN: Answer = { ok: false, reason: 'no chain' }

/** The packaged files are never given up on. */
const NEVER = new AbortController().signal

/** Rows whose screens can't be what this registry says of these requests; the values that differ stand beside. */
const OTHERWISE: { readonly [id: string]: string } = {
  '1inch/eip712-1inch-limit-order#0': 'its domain is named and numbered otherwise than the description demands',
  'lombard/eip712-network-fee-authorization-mainnet#0': 'a fee in LBTC, which the description counts in ether',
  'midas/calldata-RedemptionVault#0': 'a 0 under a label that the description does not have',
  'safe/calldata-Safe-1.4.1#0':
    'a name out of a delegatecall, which is read without descriptions: they speak of a contract’s own storage',
}

/**
 * Screens of a device that showed transactions and typed data by these descriptors: every value of theirs is shown here,
 * and none that is neither the request's nor the descriptor's. Counted twice: with what is packaged alone, and by the
 * product's whole pipe over a local chain that stands in for the real ones. A row counts as passed where the second holds.
 */
export async function run(dataDir: string) {
  const lines = readFileSync(join(dataDir, 'erc7730_tests', 'tests.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const rows = lines.map((line) => JSON.parse(line) as Row)
  const library = openLibrary()
  const chain = await openChainOfScreens()
  const failed: string[] = []
  const notes: string[] = []
  let alone = 0
  try {
    for (const row of rows) {
      const request = requestOf(row)
      const bare = await readAlone(request, library)
      const lacks = wrongWith(row, request, bare)
      const full = await chain.read(request, toldByScreens(row, bare))
      const wrong = full === undefined ? ['it was not reviewed'] : wrongWith(row, request, full)
      if (lacks.length === 0) alone += 1
      else if (wrong.length === 0) notes.push(`${row.id}: needs a chain: ${lacks.join(', ')}`)
      if (wrong.length > 0) failed.push(`${row.id}: ${wrong.join(', ')}${explain(String(row.id))}`)
      const { missing, besides } = compareScreens(row.expectedTexts as readonly string[], full ?? bare)
      if (missing.length === 0 && besides.length > 0)
        notes.push(`${row.id}: the description also shows ${besides.map(textOf).join(', ').slice(0, 300)}`)
    }
  } finally {
    await chain.stop()
  }
  notes.push(
    `with packaged data alone: ${alone} of ${rows.length}`,
    `with a chain: ${rows.length - failed.length} of ${rows.length} (a local one, where OpenZeppelin’s tokens and ENS’s own contracts say what the screens let be seen of the real chains’ state)`,
  )
  return { passed: rows.length - failed.length, failed, notes }
}

/** What of the screens is not shown, and what is shown that nobody said. */
function wrongWith(row: Row, { bytes }: ScreenRequest, meaning: Meaning): readonly string[] {
  const { missing, besides } = compareScreens(row.expectedTexts as readonly string[], meaning)
  return [
    ...missing.map((each) => `not shown: ${each}`),
    ...besides.filter((each) => isInvented(each, row, bytes)).map((each) => `invented: ${textOf(each)}`),
  ]
}

function textOf({ label, value }: Difference['besides'][number]): string {
  return `${label}: ${value}`
}

function explain(id: string): string {
  return OTHERWISE[id] === undefined ? '' : ` (${OTHERWISE[id]})`
}

async function readAlone({ method, params, chainId }: ScreenRequest, library: Library): Promise<Meaning> {
  const request = parseWalletRequest({ method, params })
  const context = { origin: 'https://a.example', chainId, now: 0, account: SIGNER } as const
  const known = new Map<string, Answer | LibraryAnswer>()
  for (;;) {
    const { result, needs } = decodeRequest(request, context, known)
    if (needs.length === 0) return result.meaning
    for (const need of needs) known.set(needKey(need), isLibraryNeed(need) ? await library.look(need, NEVER) : NO_CHAIN)
  }
}
