import type { Provenance } from '../facts/provenance.ts'
import type { NameAnswer } from '../review/name-job.ts'
import { describeChain } from './chain-words.ts'
import type { Locale } from './locale.ts'
import { screenLexiconOf } from './screen-lexicon-of.ts'

const KNOWN: Record<Provenance, string> = {
  computed: 'Worked out here.',
  proved: 'Proved, at a block that a light client proved.',
  agreed: 'Read with proofs, at a block that several independent endpoints agree on.',
  reported: 'Read with proofs, at a block that one endpoint gave.',
  claimed: 'Only claimed, by hosts that the name’s own contract chose.',
}

const en = {
  lookUp: 'Look up this name',
  lookingUp: 'Looking it up…',
  use: 'Use this address',
  compare: 'Compare it with its owner by another way than the one it came by: a name can be led elsewhere at any time.',
  loading: 'Loading…',
  failed: 'This part could not be loaded.',
  tryAgain: 'Try again',
  leadsTo: (chain: string) => `leads, by ENS on ${chain}, to`,
  notThere: (chain: string, wanted: string) =>
    `That is its address on ${chain}. On ${wanted} its owner may use another, and somebody else may hold this one.`,
  known: KNOWN,
  knownFrom: (hosts: string) => `Asked: ${hosts}.`,
  improper:
    'This is no name: ENS writes names in one way (ENSIP-15), and this can’t be written so. It may pose as another.',
  none: (name: string, chain: string) => `${name} leads to no address on ${chain}.`,
  noEns: (chain: string) => `${chain} has no ENS that could be asked.`,
  offChain: (name: string, hosts: string) =>
    `${name} is kept off the chain, and only ${hosts} could tell where it leads. Plainsign asks no such host until you allow it: Home, Endpoints, “Names kept off the chain”.`,
  noHost: 'a host',
  gatewayFailed: (name: string, why: string) => `Where ${name} leads could not be found out: ${why}.`,
  unread: (chain: string, why: string) => `The name was not looked up on ${chain}: ${why}`,
  stopped: 'The look-up stopped before it was done. Try again.',
}

/** What stands where a name is looked up. */
export type NameLabels = typeof en

const LABELS: Record<Locale, NameLabels> = { en }

export function nameLabels(locale: Locale): NameLabels {
  return LABELS[locale]
}

/** Why a look-up gave no address. Names and hosts in it are others’ text. */
export function describeNoAddress(answer: Exclude<NameAnswer, { kind: 'found' }>, locale: Locale): string {
  const words = LABELS[locale]
  switch (answer.kind) {
    case 'improper':
      return words.improper
    case 'failed':
      return words.stopped
    case 'none':
      return words.none(answer.name, describeChain(answer.chainId))
    case 'no-ens':
      return words.noEns(describeChain(answer.chainId))
    case 'off-chain':
      return words.offChain(answer.name, answer.hosts.join(', ') || words.noHost)
    case 'gateway-failed':
      return words.gatewayFailed(answer.name, answer.why)
    case 'unread':
      return words.unread(describeChain(answer.chainId), screenLexiconOf(locale).unchecked[answer.reason].sentence)
  }
}
