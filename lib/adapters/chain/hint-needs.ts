import { numberToHex } from 'viem'
import { z } from 'zod'
import { canonicalHex, type Hex } from '../../core/facts/hex.ts'
import type { Step } from '../../core/simulate/scenario.ts'
import type { StateNeed } from '../../core/simulate/state.ts'
import { addressesIn } from './addresses-in.ts'
import type { EndpointSession } from './endpoint-session.ts'
import { readRefusal } from './read-refusal.ts'
import { siblingSlots } from './sibling-slots.ts'

const MAX_HINTS = 2_048

const bytes = (size: number) =>
  z
    .string()
    .regex(new RegExp(`^0x[0-9a-fA-F]{${2 * size}}$`))
    .transform((value) => canonicalHex(value as Hex))
const answerSchema = z.object({
  accessList: z.array(z.object({ address: bytes(20), storageKeys: z.array(bytes(32)) })),
})

/**
 * What the steps will probably touch: their own parties, whom their data names, and what they touched when they were last run, else what the
 * endpoint expects (EIP-2930). A false or missing hint costs time, never truth, so an endpoint without this method is no
 * failure.
 */
export async function hintNeeds(
  { rpc, traits }: EndpointSession,
  steps: readonly Step[],
  last: readonly StateNeed[] | null,
  signal: AbortSignal,
): Promise<readonly StateNeed[]> {
  const parties = steps.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
  const hints = last ?? (traits.hints ? await askHints({ rpc, traits }, steps, signal) : [])
  const [account] = parties
  const siblings = account === undefined || last !== null ? [] : siblingSlots(hints, parties, account)
  const named = last === null ? steps.flatMap(({ data }) => addressesIn(data)) : []
  return [
    ...[...new Set([...parties, ...named])].map((address): StateNeed => ({ kind: 'account', address })),
    ...hints,
    ...siblings,
  ].slice(0, MAX_HINTS)
}

async function askHints(
  { rpc, traits }: Pick<EndpointSession, 'rpc' | 'traits'>,
  steps: readonly Step[],
  signal: AbortSignal,
): Promise<readonly StateNeed[]> {
  const calls = steps.map(({ from, to, value, data }) => ({
    method: 'eth_createAccessList',
    params: [{ from, ...(to === null ? {} : { to }), value: numberToHex(BigInt(value)), data }, 'latest'],
  }))
  const replies = await rpc.ask(calls, 'what will be touched', signal)
  if (replies.some((reply) => reply.kind === 'refused' && readRefusal(reply) === 'no-method')) traits.hints = false
  return replies.flatMap((reply): StateNeed[] => {
    const answer = answerSchema.safeParse(reply.kind === 'answered' ? reply.result : null)
    if (!answer.success) return []
    return answer.data.accessList.flatMap(({ address, storageKeys }) => [
      { kind: 'account', address },
      ...storageKeys.map((slot): StateNeed => ({ kind: 'slot', address, slot })),
    ])
  })
}
