import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { Foreign } from '../../components/foreign.tsx'
import { Loading } from '../../components/loading.tsx'
import { When } from '../../components/when.tsx'
import { useLoaded } from '../../state/use-loaded.ts'

/** Every call that left the device: when, to whom, what, why. */
export function NetworkLog({ client, labels, locale }: { client: HomeClient; labels: HomeLabels; locale: Locale }) {
  const log = useLoaded(client.networkLog)
  return (
    <>
      <p>{labels.networkIntro}</p>
      <Loading from={log} words={labels}>
        {(entries) =>
          entries.length === 0 ? (
            <p class="card quiet">{labels.noNetwork}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
            <section class="card table-frame" tabIndex={0} aria-label={labels.tabs.network}>
              <table data-testid="network-log">
                <thead>
                  <tr>
                    <th scope="col">{labels.when}</th>
                    <th scope="col">{labels.host}</th>
                    <th scope="col">{labels.what}</th>
                    <th scope="col">{labels.why}</th>
                  </tr>
                </thead>
                <tbody>
                  {entries.map((entry, place) => (
                    <tr key={entries.length - place}>
                      <td>
                        <When atMs={entry.atMs} locale={locale} />
                      </td>
                      <td>
                        <Foreign text={entry.host} />
                      </td>
                      <td>
                        <code>{entry.method}</code>
                      </td>
                      <td>{entry.why}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )
        }
      </Loading>
    </>
  )
}
