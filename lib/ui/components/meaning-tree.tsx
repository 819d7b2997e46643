import type { Field, Meaning } from '../../core/decode/meaning.ts'
import type { Locale } from '../../core/words/locale.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'
import { screenLexiconOf } from '../../core/words/screen-lexicon-of.ts'
import { Address } from './address.tsx'
import { Foreign } from './foreign.tsx'

/** Deeper than this the raw data must do: a hostile request may nest as deep as it likes. */
const MAX_DEPTH = 12

interface Props {
  meaning: Meaning
  labels: ReviewLabels
  locale: Locale
  depth?: number
}

/** What the request's bytes say, call by call, each value with its path. */
export function MeaningTree({ meaning, labels, locale, depth = 0 }: Props) {
  const nameOf = (call: Meaning) => call.function?.signature ?? screenLexiconOf(locale).requests.titles[call.kind]
  return (
    <div class="call" data-path={meaning.path}>
      {depth === 0 ? (
        <p class={meaning.function ? 'call-name mono' : 'call-name'}>
          <Foreign text={nameOf(meaning)} />
        </p>
      ) : null}
      {meaning.reason ? (
        <p class="small quiet">
          <Foreign text={meaning.reason} />
        </p>
      ) : null}
      <dl class="values">
        {meaning.fields.map((field) => (
          <FieldRow key={field.path} {...field} />
        ))}
      </dl>
      {meaning.calls.length > 0 && depth < MAX_DEPTH ? (
        <ul class="calls" aria-label={labels.calls(meaning.calls.length)}>
          {meaning.calls.map((call) => (
            <li key={call.path}>
              <details open={depth < 1}>
                <summary class={call.function ? 'mono' : undefined}>
                  <Foreign text={nameOf(call)} />
                </summary>
                <MeaningTree meaning={call} labels={labels} locale={locale} depth={depth + 1} />
              </details>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function FieldRow({ label, value, raw, path }: Pick<Field, 'label' | 'value' | 'raw' | 'path'>) {
  return (
    <div>
      <dt class="with-action">
        <Foreign text={label} max={64} />
        <code class="path">
          <Foreign text={path} max={96} />
        </code>
      </dt>
      <dd>{value.toLowerCase() === raw ? <Address address={raw} /> : <Foreign text={value} max={512} />}</dd>
    </div>
  )
}
