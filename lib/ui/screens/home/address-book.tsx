import type { FindName, HomeClient } from '../../../bridge/contracts/clients.ts'
import { type BookLabels, bookLabels } from '../../../core/words/book-labels.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { Loading } from '../../components/loading.tsx'
import { useLoaded } from '../../state/use-loaded.ts'
import { BookForm } from './book-form.tsx'
import { BookRow } from './book-row.tsx'

interface Props {
  client: HomeClient
  findName: FindName
  labels: HomeLabels
  locale: Locale
}

/** The user's names for addresses: listed, added, changed and removed. */
export function AddressBook({ client, findName, labels, locale }: Props) {
  const words: BookLabels = bookLabels(locale)
  const entries = useLoaded(client.addressBook)
  return (
    <>
      <p>{words.intro}</p>
      <Loading from={entries} words={labels}>
        {(kept) => (
          <>
            {kept.length === 0 ? <p class="card quiet">{words.empty}</p> : null}
            <ul class="rows" data-testid="address-book">
              {kept.map((entry) => (
                <li key={`${entry.chainId}:${entry.address}:${entry.name}`}>
                  <BookRow
                    entry={entry}
                    words={words}
                    onRename={(name) => client.nameAddress({ ...entry, name }).then(entries.reload)}
                    onRemove={() => client.forgetAddress(entry).then(entries.reload, entries.reload)}
                  />
                </li>
              ))}
            </ul>
            <BookForm
              kept={kept}
              words={words}
              findName={findName}
              locale={locale}
              onAdd={(entry) => client.nameAddress(entry).then(entries.reload)}
            />
          </>
        )}
      </Loading>
    </>
  )
}
