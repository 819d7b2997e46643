import { useSignal } from '@preact/signals'
import type { FindName } from '../../bridge/contracts/clients.ts'
import type { NameAnswer } from '../../core/review/name-job.ts'
import { describeChain } from '../../core/words/chain-words.ts'
import type { Locale } from '../../core/words/locale.ts'
import { describeNoAddress, nameLabels } from '../../core/words/name-words.ts'
import { Address } from './address.tsx'
import { Foreign } from './foreign.tsx'

interface Props {
  find: () => ReturnType<FindName>
  locale: Locale
  /** The person saw the address and takes it. */
  onUse: (address: string) => void
}

/** Looks up a typed name and shows where it leads and how that is known; nothing is used before the person says so. */
export function NameFinder({ find, locale, onUse }: Props) {
  const words = nameLabels(locale)
  const answer = useSignal<NameAnswer | 'asking' | null>(null)
  const ask = async () => {
    answer.value = 'asking'
    answer.value = await find().catch(() => ({ kind: 'failed' }) as const)
  }
  const said = answer.value
  return (
    <div class="stack" data-testid="name-finder" data-answer={said === null || said === 'asking' ? said : said.kind}>
      <p>
        <button type="button" class="button slim" disabled={said === 'asking'} onClick={ask}>
          {words.lookUp}
        </button>
      </p>
      <div role="status">
        {said === 'asking' ? words.lookingUp : null}
        {said === null || said === 'asking' ? null : said.kind === 'found' ? (
          <>
            <p>
              <Foreign text={said.name} max={255} /> {words.leadsTo(describeChain(said.chainId))}
            </p>
            <p data-testid="name-address">
              <Address address={said.address} />
            </p>
            {said.wanted === undefined ? null : (
              <p>{words.notThere(describeChain(said.chainId), describeChain(said.wanted))}</p>
            )}
            <p class="hint" data-provenance={said.provenance}>
              {words.known[said.provenance]}{' '}
              <Foreign text={words.knownFrom([...(said.host ? [said.host] : []), ...said.hosts].join(', '))} />{' '}
              {words.compare}
            </p>
          </>
        ) : (
          <p>
            <Foreign text={describeNoAddress(said, locale)} max={600} />
          </p>
        )}
      </div>
      {said !== null && said !== 'asking' && said.kind === 'found' ? (
        <p>
          <button type="button" class="button slim" data-testid="name-use" onClick={() => onUse(said.address)}>
            {words.use}
          </button>
        </p>
      ) : null}
    </div>
  )
}
