import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import type { Locale } from '../../core/words/locale.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'
import { screenLexiconOf } from '../../core/words/screen-lexicon-of.ts'
import { CopyButton } from './copy-button.tsx'

interface Props {
  item: ReviewItem
  labels: ReviewLabels
  locale: Locale
}

interface Row {
  readonly label: string
  readonly value: string
  readonly testId: string
}

function rowsOf({ item, labels, locale }: Props): Row[] {
  const names = screenLexiconOf(locale).wallet.digests
  const { eip712, safeTx, typedDataV1, personalSign, calldata, authorization } = item.review?.digests ?? {}
  const rows: (readonly [string, string, string | undefined])[] = [
    ['digest', labels.digest, item.digest],
    ['digest-safe-tx', names.safeTx, safeTx?.digest],
    ['digest-eip712', names.eip712, eip712?.digest],
    ['digest-domain', names.domain, eip712?.domain ?? safeTx?.domain],
    ['digest-message', names.message, eip712?.message ?? safeTx?.message],
    ['digest-typed-data-v1', names.typedDataV1, typedDataV1],
    ['digest-personal-sign', names.personalSign, personalSign],
    ['digest-calldata', labels.calldata, calldata],
    ['digest-authorization', names.authorization, authorization],
  ]
  return rows.flatMap(([testId, label, value]) =>
    value === undefined || value === '' ? [] : [{ testId, label, value }],
  )
}

/** Hashes of the request's own bytes, each copyable. */
export function DigestList(props: Props) {
  const { labels } = props
  return (
    <dl class="digests">
      {rowsOf(props).map(({ label, value, testId }) => (
        <div key={testId}>
          <dt class="with-action small quiet">
            {label}
            <CopyButton text={value} name={labels.copyOf(label)} labels={labels} />
          </dt>
          <dd>
            <code data-testid={testId}>{value}</code>
          </dd>
        </div>
      ))}
    </dl>
  )
}
