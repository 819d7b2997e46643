import type { Verdict } from '../judge/verdict.ts'
import type { HistoryTrouble } from '../review/history-trouble.ts'
import type { Locale } from './locale.ts'

const TROUBLES: Record<HistoryTrouble, string> = {
  full: 'The disk is full: the last request could not be kept. Its decision held. Free some space, or keep less.',
  newer:
    'What is kept here was written by a newer Plainsign. None of it is lost, but this one can’t read it, and keeps nothing new. Go back to the newer one.',
  broken:
    'The store of this device can’t be read or written at present. New requests are not kept, and what you did before counts as not checked.',
}

/** To be chosen from, in the words of the verdict itself. */
const VERDICTS: Record<Verdict, string> = { clear: 'Nothing found', caution: 'Caution', danger: 'Danger' }

const en = {
  troubles: TROUBLES,
  search: 'Search',
  searchHint: 'Words or an address',
  site: 'Site',
  verdict: 'Verdict',
  decision: 'Decision',
  any: 'Any',
  verdicts: VERDICTS,
  decisions: {
    continued: 'You continued',
    rejected: 'You rejected',
    standing: 'Let through: continued before',
    none: 'Nobody decided',
  },

  noReview: 'The full review of this request is no longer kept.',
  erase: 'Erase',
  eraseOf: (title: string) => `Erase: ${title}`,

  keepTitle: 'What is kept',
  keepIntro:
    'Requests are kept on this device alone. Older ones are forgotten, their full reviews before the rest. That you dealt with somebody, and what each site used, is remembered longer: only so can a stranger be told.',
  days: 'Keep requests for so many days',
  count: 'Keep at most so many requests',
  save: 'Save',
  saved: 'Saved.',
  badRetention: (days: number, count: number) => `Whole numbers: 1 to ${days} days, 1 to ${count} requests.`,
  failed: 'That did not work. Nothing was changed.',

  fileTitle: 'Take it elsewhere',
  export: 'Export to a file',
  import: 'Import a file',
  importHint: 'A file that Plainsign exported. What is here already stays as it is.',
  counts: 'I made this file myself: count it as what I did',
  countsHint:
    'Whom you dealt with in it is then no stranger any more. Never tick this for a file that somebody gave you.',
  imported: (added: number, known: number, refused: number) =>
    `${added} added, ${known} were here already, ${refused} could not be read.`,
  badFile: 'This is no file that Plainsign exported, or it is too large.',

  eraseTitle: 'Erase everything',
  eraseAll: 'Erase the whole history',
  eraseLearnt: 'Also forget whom I dealt with and what sites used',
  eraseSure: 'Every request will be gone from this device for good.',
  eraseYes: 'Erase now',
  eraseNo: 'Keep it',
  erased: 'Erased.',
}

/** What stands on the history's parts and buttons. */
export type HistoryLabels = typeof en

const LABELS: Record<Locale, HistoryLabels> = { en }

export function historyLabels(locale: Locale): HistoryLabels {
  return LABELS[locale]
}
