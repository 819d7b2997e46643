import type { StandingDecision } from '../facts/standing-decision.ts'
import type { Locale } from './locale.ts'

const en: Record<StandingDecision['what'], string> = {
  connect: 'see your accounts',
  capabilities: 'ask what your wallet can do',
  'calls-status': 'ask what became of calls',
  permissions: 'ask what it may do',
  disconnect: 'disconnect from your wallet',
}

const WORDS: Record<Locale, typeof en> = { en }

/** What a standing decision lets a site do without asking, to follow "may". */
export function standingWords(locale: Locale): Record<StandingDecision['what'], string> {
  return WORDS[locale]
}
