import type { Digests } from '../decode/digests.ts'
import type { Meaning } from '../decode/meaning.ts'
import type { Fact } from '../facts/fact.ts'
import type { Finding } from '../judge/finding.ts'
import { foldVerdict, type Unchecked } from '../judge/verdict.ts'
import type { Simulation, WordlessReview } from './review.ts'

/** What the stages gave so far. `pending`: some stage is still running, so that nothing may be called clear yet. */
export interface ReviewParts {
  readonly id: string
  readonly meaning: Meaning
  readonly digests: Digests
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
  readonly unchecked: readonly Unchecked[]
  readonly simulation: readonly Simulation[]
  readonly hosts: WordlessReview['hosts']
  readonly pending: boolean
}

/** Puts the parts together and folds the verdict; the only place where a verdict is made. */
export function assembleReview(parts: ReviewParts): WordlessReview {
  const { pending, findings, facts, unchecked, simulation, ...rest } = parts
  const asked = simulation.find(({ name }) => name === 'asked')
  const verdict = foldVerdict(findings, unchecked)
  return {
    schema: 1,
    ...rest,
    verdict: pending && verdict === 'clear' ? 'caution' : verdict,
    complete: !pending && unchecked.length === 0,
    unchecked: [...unchecked],
    findings: findings.map(({ params, factIds, ...finding }) => ({
      ...finding,
      params: structuredCopy(params),
      factIds: [...factIds],
    })),
    simulation: [...simulation],
    effects: asked?.effects ?? null,
    execution: asked?.execution.at(-1) ?? null,
    facts: facts.map(structuredCopy) as WordlessReview['facts'],
  }
}

/** Drops readonly: what was handed in stays as it was. */
function structuredCopy<T>(value: T): WritableJson<T> {
  return structuredClone(value) as WritableJson<T>
}

type WritableJson<T> = T extends readonly (infer Item)[]
  ? WritableJson<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: WritableJson<T[Key]> }
    : T
