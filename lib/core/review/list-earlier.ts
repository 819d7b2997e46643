import type { EarlierRequest } from './earlier-request.ts'
import type { LedgerRecord } from './ledger-record.ts'
import { isAwaited, sentTransaction } from './sent-transaction.ts'

/** More than these no honest wallet has under way at once; each costs a run. */
const MOST_EARLIER = 8
/** A title names tokens, which may be called anything. */
const MOST_CHARACTERS = 160

/** What of the ledger the same account sent on the same chain and still awaits, oldest first. */
export function listEarlier(record: LedgerRecord, all: readonly LedgerRecord[]): readonly EarlierRequest[] {
  const { chainId, account, requestId } = record.entry
  if (chainId === null || account === null) return []
  const same = all.filter(
    ({ entry }) => entry.requestId !== requestId && entry.chainId === chainId && entry.account === account,
  )
  return same
    .filter(isAwaited)
    .toSorted((a, b) => a.held.heldAtMs - b.held.heldAtMs)
    .slice(-MOST_EARLIER)
    .flatMap((earlier) => readEarlier(earlier))
}

function readEarlier(record: LedgerRecord): readonly EarlierRequest[] {
  const { held, review } = record
  const hash = sentTransaction(record)
  if (hash === null || review === null) return []
  const nonce = nonceOf(record)
  return [
    {
      requestId: held.requestId,
      title: review.title.slice(0, MOST_CHARACTERS),
      hash,
      method: held.method,
      text: held.text,
      ...(nonce === undefined ? {} : { nonce }),
    },
  ]
}

/** As the run that was shown had it: what geth's form leaves out is 0. */
function nonceOf({ review }: LedgerRecord): string | undefined {
  const asked = review?.simulation.find(({ name }) => name === 'asked')
  const [sender, execution] = [asked?.steps[0]?.from, asked?.execution[0]]
  if (sender === undefined || execution === undefined) return undefined
  const before = execution.stateDiff.pre[sender]
  return before === undefined ? undefined : String(before.nonce ?? 0)
}
