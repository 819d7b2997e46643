import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import type { LightClientSetting } from '../../../core/facts/light-client.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import { lightClientLabels } from '../../../core/words/light-client-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { Loading } from '../../components/loading.tsx'
import { useLoaded } from '../../state/use-loaded.ts'
import { LightClientForm } from './light-client-form.tsx'
import { LightClientRow } from './light-client-row.tsx'

/** Each network's light client: how it stands, what it last proved, and the form that sets one up. */
export function LightClients({ client, labels, locale }: { client: HomeClient; labels: HomeLabels; locale: Locale }) {
  const words = lightClientLabels(locale)
  const loaded = useLoaded(client.lightClients)
  const save = async (list: readonly LightClientSetting[]) => {
    await client.setLightClients(list)
    loaded.reload()
  }
  return (
    <section class="stack" aria-labelledby="light-clients-title">
      <h2 id="light-clients-title">{words.title}</h2>
      <p>{words.intro}</p>
      <p class="small">{words.learns}</p>
      <Loading from={loaded} words={labels}>
        {({ settings, statuses }) => (
          <>
            {settings.length === 0 ? <p class="card quiet">{words.none}</p> : null}
            <ul class="rows" data-testid="light-client-list">
              {settings.map((each) => (
                <li key={each.chainId}>
                  <LightClientRow
                    client={each}
                    status={statuses.find(({ chainId }) => chainId === each.chainId)}
                    words={words}
                    locale={locale}
                    onChange={(changed) => save(settings.map((other) => (other === each ? changed : other)))}
                    onRemove={() => save(settings.filter((other) => other !== each))}
                  />
                </li>
              ))}
            </ul>
            <LightClientForm chosen={settings} words={words} onAdd={(added) => save([...settings, added])} />
          </>
        )}
      </Loading>
    </section>
  )
}
