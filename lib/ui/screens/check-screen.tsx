import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { CheckClient, FindName, HomeClient } from '../../bridge/contracts/clients.ts'
import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import type { Pasted } from '../../core/request/read-pasted.ts'
import { checkLabels } from '../../core/words/check-labels.ts'
import type { Locale } from '../../core/words/locale.ts'
import { Loading } from '../components/loading.tsx'
import { Mark } from '../icons/mark.tsx'
import { useLoaded } from '../state/use-loaded.ts'
import { CheckForm } from './check/check-form.tsx'
import { CheckResult } from './check/check-result.tsx'

interface Props {
  client: CheckClient
  endpoints: HomeClient['endpoints']
  findName: FindName
  locale: Locale
  openHome: (tab: string) => void
}

type Problem = keyof ReturnType<typeof checkLabels>['problems']

/** A page on which one pastes a request that comes from elsewhere, and gets the review that a site's would get. */
export function CheckScreen({ client, endpoints, findName, locale, openHome }: Props) {
  const labels = checkLabels(locale)
  const chosen = useLoaded(endpoints)
  const item = useSignal<ReviewItem | null>(null)
  const problem = useSignal<Problem | null>(null)
  const waiting = useSignal(false)
  const last = useRef<readonly [Pasted, number] | null>(null)
  useEffect(
    () =>
      client.subscribe((news) => {
        waiting.value = false
        if (news.type === 'check.item') item.value = news.item
        else problem.value = news.problem
      }),
    [client, item, problem, waiting],
  )
  const check = (pasted: Pasted, chainId: number) => {
    last.current = [pasted, chainId]
    item.value = null
    problem.value = chainId > 0 ? null : 'bad-chain'
    waiting.value = chainId > 0
    if (chainId > 0) client.check(pasted, chainId)
  }
  const again = () => last.current && check(...last.current)
  return (
    <div class="check" data-testid="check">
      <header class="home-head">
        <span class="brand">
          <Mark /> Plainsign
        </span>
      </header>
      <main class="stack">
        <h1>{labels.title}</h1>
        <p>{labels.intro}</p>
        <Loading from={chosen} words={labels}>
          {(list) => (
            <CheckForm
              chainId={list[0]?.chainId ?? 1}
              labels={labels}
              findName={findName}
              locale={locale}
              problem={problem.value === null ? '' : labels.problems[problem.value]}
              onCheck={check}
            />
          )}
        </Loading>
        {waiting.value ? <p role="status">{labels.checking}</p> : null}
        {item.value ? (
          <CheckResult item={item.value} labels={labels} locale={locale} again={again} openHome={openHome} />
        ) : null}
      </main>
    </div>
  )
}
