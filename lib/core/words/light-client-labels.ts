import type { HeaderSigner } from '../facts/light-client.ts'
import type { Locale } from './locale.ts'

const DAY_MS = 24 * 60 * 60 * 1000

const SIGNERS: Record<HeaderSigner, string> = {
  'sync-committee': 'signed by the network’s validators',
  sequencer: 'signed by the network’s sequencer, so it is not final',
}

const en = {
  title: 'Light clients',
  intro:
    'A light client checks on this device which block is newest, instead of taking an endpoint’s word for it. Switch one on for each network where you can.',
  learns:
    'Whoever you ask here learns your internet address and that you look at this network. It is not told which accounts, contracts or sites.',
  none: 'No light client is set up. Which block is newest, your endpoints say.',
  states: {
    off: 'Switched off. Your endpoints say which block is newest.',
    'too-old': 'Its checkpoint is too old, so it proves nothing. Set a new one.',
    never: 'Not used yet. It starts with the next request on this network.',
    proved: 'On. The newest block was proved at the last request.',
    failed: 'At the last request it proved nothing, so your endpoints were taken at their word.',
  },
  proved: (number: string, signer: HeaderSigner) => `Last proved: block ${number}, ${SIGNERS[signer]}, of`,
  provedBy: 'with a proof from',
  why: 'Why:',
  checkpoint: 'Checkpoint',
  checkpointAge: (ageMs: number) => {
    const days = Math.floor(ageMs / DAY_MS)
    if (days < 1) return 'set today'
    return days === 1 ? 'set yesterday' : `set ${days} days ago`
  },
  checkpointUntil: 'holds until',
  limit: (limitMs: number) =>
    `A checkpoint holds for ${limitMs / DAY_MS} days after it was set, or after the newest block that was proved from it.`,
  chain: 'Network',
  prover: 'Prover (URL)',
  proverHint: 'A Colibri prover: it gives the proofs. What it says is checked here.',
  consensus: 'Beacon node (URL)',
  consensusHint: 'Tells which validators sign. What it says is checked here.',
  sequencer: 'Source of signed blocks (URL)',
  sequencerHint:
    'A Helios consensus server: it passes on what the network’s sequencer signed. The signature is checked here. A sequencer is one company’s server: its blocks are not final, and it could sign two.',
  checkpointHint:
    'The root of a finalized beacon block of the last days (0x and 64 digits), from someone you believe: everything that is proved hangs on it. It is never taken from a host.',
  newCheckpoint: (chain: string) => `New checkpoint for ${chain}`,
  setCheckpoint: 'Set checkpoint',
  add: 'Set up',
  switchOn: 'Switch on',
  switchOff: 'Switch off',
  switchOf: (what: string, chain: string) => `${what}: ${chain}`,
  remove: 'Remove',
  removeOf: (chain: string) => `Remove the light client of ${chain}`,
  saved: 'Saved.',
  failed: 'This was not saved. Try again.',
  duplicate: 'This network has one already. Remove it first.',
  badProver: 'The prover needs a URL (https or http).',
  badConsensus: 'This needs a URL (https or http).',
  badCheckpoint: 'A checkpoint is 0x and 64 digits (0–9, a–f).',
}

/** What stands beside the light clients in the settings. */
export type LightClientLabels = typeof en

const LABELS: Record<Locale, LightClientLabels> = { en }

export function lightClientLabels(locale: Locale): LightClientLabels {
  return LABELS[locale]
}
