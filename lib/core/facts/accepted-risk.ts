import { isRecord } from './is-record.ts'

/** For how long a risk may be accepted, in days. */
export const ACCEPTED_DAYS = [30, 90] as const

/**
 * The user's word that a rule need not warn of these addresses again when this site asks on this chain. `parties` are all
 * addresses that the finding named, so that it holds for no other. Visible and revocable, and over at `untilS`.
 */
export interface AcceptedRisk {
  /** The rule's code. */
  readonly code: string
  /** What the finding was called. */
  readonly name: string
  readonly origin: string
  readonly chainId: number
  /** As `partiesOf` gives them. */
  readonly parties: readonly string[]
  /** Unix seconds. */
  readonly acceptedAtS: number
  readonly untilS: number
}

export function isAcceptedRisk(value: unknown): value is AcceptedRisk {
  if (!isRecord(value)) return false
  const { code, name, origin, chainId, parties, acceptedAtS, untilS } = value
  return (
    typeof code === 'string' &&
    typeof name === 'string' &&
    typeof origin === 'string' &&
    origin !== '' &&
    [chainId, acceptedAtS, untilS].every(Number.isSafeInteger) &&
    Array.isArray(parties) &&
    parties.length > 0 &&
    parties.every((party) => typeof party === 'string')
  )
}

/** Whether both say the same of the same, whenever they were said. */
export function isSameRisk(one: AcceptedRisk, other: AcceptedRisk): boolean {
  return keyOf(one) === keyOf(other)
}

function keyOf({ code, origin, chainId, parties }: AcceptedRisk): string {
  return JSON.stringify([code, origin, chainId, parties])
}
