import { PROVENANCES, type Provenance } from './provenance.ts'

/** What follows from several things is known no better than the worst known of them. */
export function weakest(provenances: readonly Provenance[]): Provenance {
  const worst = Math.max(0, ...provenances.map((provenance) => PROVENANCES.indexOf(provenance)))
  return PROVENANCES[worst] ?? 'claimed'
}
