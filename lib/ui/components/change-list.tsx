import { Address } from './address.tsx'
import { PendingRow } from './pending-row.tsx'
import { Sentence } from './sentence.tsx'

export interface ChangeLine {
  readonly text: string
  /** Whose it is or to whom: a token, a spender; null where the words say it all. */
  readonly address: string | null
}

/** What one part of the changes has to say: its lines; while they are worked out, that; otherwise that there are none. */
export interface Changes {
  readonly lines: readonly ChangeLine[]
  readonly pending?: string | undefined
  readonly none: string
}

interface Props extends Changes {
  kind: 'gives' | 'gets' | 'grants'
  title: string
}

/** What the account gives, gets, or leaves open, a line for each, at a height that does not jump when it is known. */
export function ChangeList({ kind, title, lines, pending, none }: Props) {
  const empty = lines.length === 0
  return (
    <div class="change" data-testid={kind} data-kind={kind}>
      <h3>{title}</h3>
      {empty && pending !== undefined ? <PendingRow text={pending} /> : null}
      {empty && pending === undefined ? <p class="none">{none}</p> : null}
      <ul>
        {lines.map(({ text, address }) => (
          <li key={`${text}:${address}`}>
            <span class="what">
              <Sentence text={text} />
            </span>
            {address ? <Address address={address} short={kind !== 'grants'} /> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
