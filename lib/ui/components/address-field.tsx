import { useSignal } from '@preact/signals'
import type { ComponentProps } from 'preact'
import { useRef } from 'preact/hooks'
import type { FindName } from '../../bridge/contracts/clients.ts'
import type { Locale } from '../../core/words/locale.ts'
import { useLoaded } from '../state/use-loaded.ts'
import type { NameFinder } from './name-finder.tsx'

/** Loaded when a name is typed: most pages never need it. */
const loadFinder = async () => (await import('./name-finder.tsx')).NameFinder

interface Props {
  id: string
  name: string
  label: string
  hint: string
  /** Elements that describe it, beside its hint. */
  describedBy?: string
  required?: boolean
  findName: FindName
  locale: Locale
}

/** A field for an address. A name may be typed in it, and is replaced by its address once a person took that. */
export function AddressField({ id, name, label, hint, describedBy = '', required = false, findName, locale }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const typed = useSignal('')
  const find = () => {
    const chain = String(new FormData(input.current?.form ?? undefined).get('chainId') ?? '').trim()
    return findName(typed.value, /^[1-9]\d{0,14}$/.test(chain) ? Number(chain) : 1)
  }
  const use = (address: string) => {
    if (input.current === null) return
    input.current.value = address
    typed.value = address
    input.current.focus()
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        name={name}
        autoComplete="off"
        spellcheck={false}
        required={required}
        aria-describedby={`${id}-hint ${describedBy}`.trim()}
        onInput={(event) => {
          typed.value = event.currentTarget.value.trim()
        }}
      />
      <p id={`${id}-hint`} class="hint">
        {hint}
      </p>
      {typed.value.includes('.') ? <LaterFinder key={typed.value} find={find} locale={locale} onUse={use} /> : null}
    </div>
  )
}

function LaterFinder(props: ComponentProps<typeof NameFinder>) {
  const { value: Finder } = useLoaded(loadFinder)
  return Finder === undefined ? null : <Finder {...props} />
}
