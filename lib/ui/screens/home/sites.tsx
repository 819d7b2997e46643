import { useCallback } from 'preact/hooks'
import type { HomeClient, KeptSite } from '../../../bridge/contracts/clients.ts'
import { describeChain } from '../../../core/words/chain-words.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { type MemoryLabels, memoryLabels } from '../../../core/words/memory-labels.ts'
import { Loading } from '../../components/loading.tsx'
import { Origin } from '../../components/origin.tsx'
import { When } from '../../components/when.tsx'
import { useLoaded } from '../../state/use-loaded.ts'

/** What each site had the wallet agree to, and the way to forget a site. */
export function Sites({ client, labels, locale }: { client: HomeClient; labels: HomeLabels; locale: Locale }) {
  const words = memoryLabels(locale)
  const sites = useLoaded(useCallback(async () => (await client.keeper()).sites(), [client]))
  const forget = async (origin: string) => (await client.keeper()).forgetSite(origin).then(sites.reload, sites.reload)
  return (
    <section class="stack" aria-labelledby="sites-title">
      <h2 id="sites-title">{words.sitesTitle}</h2>
      <p>{words.sitesIntro}</p>
      <Loading from={sites} words={labels}>
        {(list) => (
          <>
            {list.length === 0 ? <p class="card quiet">{words.noSites}</p> : null}
            <ul class="rows" data-testid="sites">
              {list.map((site) => (
                <li key={site.origin} class="card with-action">
                  <Site site={site} words={words} locale={locale} />
                  <button
                    type="button"
                    class="button slim"
                    aria-label={words.forgetOf(site.origin)}
                    onClick={() => forget(site.origin)}
                  >
                    {words.forget}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loading>
    </section>
  )
}

function Site({ site, words, locale }: { site: KeptSite; words: MemoryLabels; locale: Locale }) {
  return (
    <span>
      <strong>
        <Origin origin={site.origin} />
      </strong>
      <br />
      <span class="small quiet">
        {words.gave(words.times(site.count))} · {words.last} <When atMs={site.lastAtMs} locale={locale} />
      </span>
      <details class="small">
        <summary>{words.whatUsed(site.uses.length)}</summary>
        <ul>
          {site.uses.map(({ chainId, kind, value, count }) => (
            <li key={`${chainId}:${kind}:${value}`}>
              {words.uses[kind]} <code>{value}</code> · {describeChain(chainId)} · {words.times(count)}
            </li>
          ))}
        </ul>
      </details>
    </span>
  )
}
