import { Address } from './address.tsx'

interface Props {
  title: string
  lines: readonly { readonly label: string; readonly value: string }[]
}

/** What the wallet's own window should now say, to be compared line by line. */
export function WalletShows({ title, lines }: Props) {
  return (
    <div class="wallet-shows" data-testid="wallet-shows">
      <h2>{title}</h2>
      <dl class="fields">
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class={value.startsWith('0x') ? 'mono' : undefined}>
              <Address address={value} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
