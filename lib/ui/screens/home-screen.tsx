import { useEffect, useRef } from 'preact/hooks'
import type { FindName, HomeClient } from '../../bridge/contracts/clients.ts'
import { homeLabels } from '../../core/words/home-labels.ts'
import type { Locale } from '../../core/words/locale.ts'
import { Later } from '../components/later.tsx'
import { Mark } from '../icons/mark.tsx'
import { useHashTab } from '../state/use-hash-tab.ts'
import { useLoaded } from '../state/use-loaded.ts'
import { AbiSource } from './home/abi-source.tsx'
import { AddressBook } from './home/address-book.tsx'
import { Endpoints } from './home/endpoints.tsx'
import { History } from './home/history.tsx'
import { NetworkLog } from './home/network-log.tsx'
import { Permissions } from './home/permissions.tsx'
import { Phrase } from './home/phrase.tsx'
import { Welcome } from './home/welcome.tsx'

/** Loaded where they are shown: the page is small without them. */
const loadLightClients = async () => (await import('./home/light-clients.tsx')).LightClients

const loadAcceptedRisks = async () => (await import('./home/accepted-risks.tsx')).AcceptedRisks

const loadSites = async () => (await import('./home/sites.tsx')).Sites

const loadOffchainNames = async () => (await import('./home/offchain-names.tsx')).OffchainNames

const loadModels = async () => (await import('./home/models.tsx')).Models

const TABS = ['history', 'endpoints', 'book', 'permissions', 'phrase', 'model', 'network'] as const

/** History, endpoints, standing decisions, the user's phrase and the network log; before an endpoint is chosen, what it does first. */
export function HomeScreen({ client, findName, locale }: { client: HomeClient; findName: FindName; locale: Locale }) {
  const labels = homeLabels(locale)
  const part = { client, labels, locale }
  const tab = useHashTab(TABS)
  const endpoints = useLoaded(client.endpoints)
  const heading = useRef<HTMLHeadingElement>(null)
  const firstTab = useRef(tab)
  useEffect(() => {
    if (tab !== firstTab.current) heading.current?.focus()
    firstTab.current = tab
  }, [tab])
  return (
    <div class="home" data-testid="home" data-tab={tab}>
      <header class="home-head">
        <span class="brand">
          <Mark /> {labels.title}
        </span>
        <nav class="tabs" aria-label={labels.title}>
          {TABS.map((name) => (
            <a
              key={name}
              href={`#${name}`}
              aria-current={name === tab ? 'page' : undefined}
              data-testid={`tab-${name}`}
            >
              {labels.tabs[name]}
            </a>
          ))}
          <a href="/check.html" data-testid="to-check">
            {labels.check}
          </a>
        </nav>
      </header>
      <main class="home-main stack">
        {endpoints.value?.length === 0 ? <Welcome labels={labels} /> : null}
        <h1 ref={heading} tabIndex={-1}>
          {labels.tabs[tab]}
        </h1>
        {tab === 'history' ? <History {...part} /> : null}
        {tab === 'endpoints' ? <Endpoints client={client} endpoints={endpoints} labels={labels} /> : null}
        {tab === 'endpoints' ? <Later load={loadLightClients} words={labels} shown={part} /> : null}
        {tab === 'endpoints' ? <AbiSource client={client} labels={labels} locale={locale} /> : null}
        {tab === 'endpoints' ? <Later load={loadOffchainNames} words={labels} shown={part} /> : null}
        {tab === 'book' ? <AddressBook client={client} findName={findName} labels={labels} locale={locale} /> : null}
        {tab === 'permissions' ? <Permissions client={client} labels={labels} locale={locale} /> : null}
        {tab === 'permissions' ? (
          <>
            <Later load={loadAcceptedRisks} words={labels} shown={part} />
            <Later load={loadSites} words={labels} shown={part} />
          </>
        ) : null}
        {tab === 'phrase' ? <Phrase client={client} labels={labels} /> : null}
        {tab === 'model' ? <Later load={loadModels} words={labels} shown={part} /> : null}
        {tab === 'network' ? <NetworkLog client={client} labels={labels} locale={locale} /> : null}
      </main>
    </div>
  )
}
