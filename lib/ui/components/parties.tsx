import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'
import type { ReviewView } from '../state/review-view.ts'
import { Address } from './address.tsx'
import { Foreign } from './foreign.tsx'
import { Origin } from './origin.tsx'

interface Props {
  item: ReviewItem
  view: Pick<ReviewView, 'chain' | 'account'>
  labels: ReviewLabels
}

/** Who asks, from inside which page, for which account, on which chain, through what that calls itself which wallet. */
export function Parties({ item, view, labels }: Props) {
  const { origin, topOrigin, provider } = item
  const wallet = provider.name ?? provider.rdns
  return (
    <dl class="parties">
      <dt>{labels.site}</dt>
      <dd class="origin" data-testid="origin">
        <Origin origin={origin} />
      </dd>
      {topOrigin === undefined || topOrigin === origin ? null : (
        <>
          <dt>{labels.insidePage}</dt>
          <dd data-testid="top-origin">
            <Origin origin={topOrigin} />
          </dd>
        </>
      )}
      <dt>{labels.account}</dt>
      <dd data-testid="account">
        {view.account === null ? labels.noAccount : <Address address={view.account} short />}
      </dd>
      <dt>{labels.chain}</dt>
      <dd data-testid="chain">{view.chain}</dd>
      <dt>{labels.wallet}</dt>
      <dd data-testid="wallet">
        {wallet ? (
          <>
            {labels.claimsToBe} <Foreign text={wallet} max={48} />
          </>
        ) : (
          labels.namelessWallet
        )}
      </dd>
    </dl>
  )
}
