import { useSignal } from '@preact/signals'
import type { TargetedSubmitEvent } from 'preact'
import type { FindName } from '../../../bridge/contracts/clients.ts'
import type { AddressBookEntry } from '../../../core/facts/address-book-entry.ts'
import { MAX_PHRASE_CHARS } from '../../../core/facts/phrase.ts'
import type { BookLabels } from '../../../core/words/book-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { AddressField } from '../../components/address-field.tsx'
import { type BookProblem, readBookEntry } from '../../state/read-book-entry.ts'

interface Props {
  kept: readonly AddressBookEntry[]
  words: BookLabels
  findName: FindName
  locale: Locale
  onAdd: (entry: AddressBookEntry) => Promise<void>
}

/** Adds one name; says what is wrong with one that can't be added. */
export function BookForm({ kept, words, findName, locale, onAdd }: Props) {
  const answer = useSignal<BookProblem | 'saved' | 'failed' | undefined>(undefined)
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const text = (name: string) => String(typed.get(name))
    const entry = readBookEntry(
      { name: text('name'), address: text('address'), chainId: text('chainId') },
      kept,
      Date.now(),
    )
    if (typeof entry === 'string') {
      answer.value = entry
      return
    }
    try {
      await onAdd(entry)
      form.reset()
      answer.value = 'saved'
    } catch {
      answer.value = 'failed'
    }
  }
  const described = (id: string) => `${id}-hint book-answer`
  return (
    <form class="card form" data-testid="book-form" onSubmit={submit} noValidate>
      <div class="field">
        <label for="book-name">{words.name}</label>
        <input
          id="book-name"
          name="name"
          dir="auto"
          autoComplete="off"
          maxLength={MAX_PHRASE_CHARS}
          required
          aria-describedby={described('book-name')}
        />
        <p id="book-name-hint" class="hint">
          {words.nameHint}
        </p>
      </div>
      <AddressField
        id="book-address"
        name="address"
        label={words.address}
        hint={words.addressHint}
        describedBy="book-answer"
        required
        findName={findName}
        locale={locale}
      />
      <div class="field">
        <label for="book-chain">{words.chainId}</label>
        <input
          id="book-chain"
          name="chainId"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={described('book-chain')}
        />
        <p id="book-chain-hint" class="hint">
          {words.chainHint}
        </p>
      </div>
      <div class="with-action">
        <p id="book-answer" role="status" data-testid="book-answer" data-answer={answer.value}>
          {answer.value ? words[answer.value] : ''}
        </p>
        <button type="submit" class="button primary" data-testid="book-add">
          {words.add}
        </button>
      </div>
    </form>
  )
}
