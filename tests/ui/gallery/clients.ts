import type { HistoryKeeper, HomeClient, KeptSite, PopupClient } from '../../../lib/bridge/contracts/clients.ts'
import type { AcceptedRisk } from '../../../lib/core/facts/accepted-risk.ts'
import type { AddressBookEntry } from '../../../lib/core/facts/address-book-entry.ts'
import type { Endpoint } from '../../../lib/core/facts/endpoint.ts'
import type { LightClientSetting } from '../../../lib/core/facts/light-client.ts'
import { DEFAULT_RETENTION } from '../../../lib/core/facts/retention.ts'
import { isListed } from '../../../lib/core/review/history-filter.ts'
import type { HistoryEntry } from '../../../lib/core/review/history-record.ts'
import { ACCOUNT, ROUTER } from '../support/addresses.ts'
import { approvalReview, swapReview } from '../support/reviews.ts'

const AT_MS = Date.UTC(2026, 10, 23, 9, 41)

const ENDPOINTS: readonly Endpoint[] = [
  { chainId: 1, url: 'https://rpc.example.org/', ownNode: false },
  { chainId: 31337, url: 'http://127.0.0.1:8545/', ownNode: true },
]

const record = {
  requestId: 'a',
  heldAtMs: AT_MS,
  endedAtMs: AT_MS + 9_000,
  origin: 'https://app.example.org',
  provider: 'Pocket Wallet',
  method: 'eth_sendTransaction',
  text: JSON.stringify([{ from: ACCOUNT }]),
  digest: '0xab',
  chainId: 1,
  account: ACCOUNT,
  state: 'answered',
  gist: swapReview,
  decision: { requestId: 'a', digest: '0xab', revision: 3, choice: 'continue' },
  standing: false,
} satisfies HistoryEntry

const HISTORY: readonly HistoryEntry[] = [
  { ...record, outcome: { kind: 'equal', differences: [] } },
  {
    ...record,
    requestId: 'b',
    state: 'rejected',
    gist: approvalReview,
    decision: { requestId: 'b', digest: '0xab', revision: 3, choice: 'reject' },
  },
  { ...record, requestId: 'c', method: 'eth_requestAccounts', gist: null, decision: null, standing: true },
]

const USED = { count: 3, firstAtMs: AT_MS - 86_400_000, lastAtMs: AT_MS }

const SITES: readonly KeptSite[] = [
  {
    ...USED,
    origin: 'https://app.example.org',
    uses: [
      { ...USED, chainId: 1, kind: 'contract', value: ROUTER },
      { ...USED, chainId: 1, kind: 'method', value: `${ROUTER}:0x7ff36ab5` },
    ],
  },
]

const ACCEPTED: readonly AcceptedRisk[] = [
  {
    code: 'unlimited-approval',
    name: 'Permission without a limit',
    origin: 'https://app.example.org',
    chainId: 1,
    parties: [`spender=${ROUTER}`],
    acceptedAtS: AT_MS / 1000,
    untilS: AT_MS / 1000 + 30 * 86_400,
  },
]

const HASH = `0x${'3f'.repeat(32)}` as const

const LIGHT_CLIENTS: readonly LightClientSetting[] = [
  {
    chainId: 1,
    prover: 'https://prover.example.org/',
    consensus: 'https://beacon.example.org/',
    checkpoint: HASH,
    checkpointSetAtMs: AT_MS,
    on: true,
  },
  { chainId: 10, consensus: 'https://blocks.example.org/', on: true },
  { chainId: 8453, consensus: 'https://blocks.example.org/base/', on: false },
]

const PROVED = {
  number: '23845103',
  hash: HASH,
  timestampMs: AT_MS,
  signedBy: 'sync-committee',
  host: 'prover.example.org',
  atMs: AT_MS,
} as const

const STATUSES = [
  { chainId: 1, proved: PROVED, failed: null },
  { chainId: 10, proved: null, failed: { detail: 'blocks.example.org answered HTTP 502', atMs: AT_MS } },
]

/** A home client that knows these and keeps what it is told. */
export function makeHomeClient(full: boolean): HomeClient {
  let endpoints: readonly Endpoint[] = full ? ENDPOINTS : []
  let standing = full
    ? [
        {
          what: 'connect' as const,
          origin: 'https://app.example.org',
          provider: 'org.example.pocket',
          decidedAtMs: AT_MS,
        },
      ]
    : []
  let book: readonly AddressBookEntry[] = full
    ? [{ chainId: null, address: ACCOUNT, name: 'My savings', addedAtMs: AT_MS }]
    : []
  let history = full ? HISTORY : []
  let accepted = full ? ACCEPTED : []
  let retention = DEFAULT_RETENTION
  let sites = full ? SITES : []
  const keeper: HistoryKeeper = {
    review: async (requestId) => (requestId === 'a' ? swapReview : null),
    trouble: async () => null,
    retention: async () => retention,
    setRetention: async (chosen) => {
      retention = chosen
    },
    exported: async () => new Blob(['{}']),
    imported: async () => ({ added: 2, known: 1, refused: 0 }),
    erase: async (requestId) => {
      history = history.filter((entry) => entry.requestId !== requestId)
    },
    eraseAll: async () => {
      history = []
    },
    sites: async () => sites,
    forgetSite: async (origin) => {
      sites = sites.filter((site) => site.origin !== origin)
    },
  }
  let abiSource: string | null = null
  let offchainNames = false
  let lightClients = full ? LIGHT_CLIENTS : []
  let phrase = full ? 'a fox reads by lamplight' : null
  return {
    endpoints: async () => endpoints,
    setEndpoints: async (list) => {
      endpoints = list
    },
    lightClients: async () => ({ settings: lightClients, statuses: full ? STATUSES : [] }),
    setLightClients: async (list) => {
      lightClients = list
    },
    history: async (filter) => history.filter((entry) => isListed(entry, filter)),
    keeper: async () => keeper,
    acceptedRisks: async () => accepted,
    revokeRisk: async (risk) => {
      accepted = accepted.filter((other) => other !== risk)
    },
    standingDecisions: async () => standing,
    revoke: async (decision) => {
      standing = standing.filter((other) => other !== decision)
    },
    addressBook: async () => book,
    nameAddress: async (entry) => {
      book = [...book.filter(({ address, chainId }) => address !== entry.address || chainId !== entry.chainId), entry]
    },
    forgetAddress: async (entry) => {
      book = book.filter((other) => other !== entry)
    },
    abiSource: async () => abiSource,
    setAbiSource: async (source) => {
      abiSource = source
    },
    offchainNames: async () => offchainNames,
    setOffchainNames: async (asked) => {
      offchainNames = asked
    },
    phrase: async () => phrase,
    setPhrase: async (chosen) => {
      phrase = chosen
    },
    takeModelFile: async () => undefined,
    networkLog: async () =>
      full
        ? ['eth_getBlockByNumber', 'eth_getProof', 'eth_getCode'].map((method, place) => ({
            atMs: AT_MS - place * 40,
            host: 'rpc.example.org',
            method,
            why: 'review request-1',
          }))
        : [],
  }
}

export function makePopupClient(full: boolean): PopupClient {
  return {
    tabStatus: async () => ({
      origin: full ? 'https://app.example.org' : null,
      guarded: full,
      pending: full ? 2 : 0,
      why: full ? null : 'installed',
      walletFirst: false,
      alarm: full ? { method: 'eth_sendTransaction', stopped: false, atMs: AT_MS } : null,
      privateWindows: full,
    }),
    openHome: () => {},
    openCheck: () => {},
    openReview: () => {},
  }
}
