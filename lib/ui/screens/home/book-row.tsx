import { useSignal } from '@preact/signals'
import type { TargetedSubmitEvent } from 'preact'
import type { AddressBookEntry } from '../../../core/facts/address-book-entry.ts'
import { isPhrase, MAX_PHRASE_CHARS } from '../../../core/facts/phrase.ts'
import type { BookLabels } from '../../../core/words/book-labels.ts'
import { describeChain } from '../../../core/words/chain-words.ts'
import { Address } from '../../components/address.tsx'

interface Props {
  entry: AddressBookEntry
  words: BookLabels
  onRename: (name: string) => Promise<void>
  onRemove: () => Promise<void>
}

/** One name of the address book, which can be changed in its place. */
export function BookRow({ entry, words, onRename, onRemove }: Props) {
  const problem = useSignal<'badName' | 'failed' | undefined>(undefined)
  const { address, chainId, name } = entry
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('name')).trim()
    if (!isPhrase(typed)) {
      problem.value = 'badName'
      return
    }
    problem.value = undefined
    await onRename(typed).catch(() => {
      problem.value = 'failed'
    })
  }
  return (
    <form class="card with-action" onSubmit={submit} noValidate data-testid="book-row">
      <span class="field">
        <input
          name="name"
          dir="auto"
          autoComplete="off"
          maxLength={MAX_PHRASE_CHARS}
          defaultValue={name}
          aria-label={words.nameOf(address)}
        />
        <span class="small">
          <Address address={address} /> · {chainId === null ? words.everyChain : describeChain(chainId)}
        </span>
        <span role="status">{problem.value ? words[problem.value] : ''}</span>
      </span>
      <span>
        <button type="submit" class="button slim" aria-label={words.renameOf(name)}>
          {words.rename}
        </button>{' '}
        <button type="button" class="button slim" aria-label={words.removeOf(name)} onClick={onRemove}>
          {words.remove}
        </button>
      </span>
    </form>
  )
}
