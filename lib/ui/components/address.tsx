import { blo } from 'blo'
import type { Address as AddressValue } from '../../core/facts/hex.ts'
import { isAddress } from '../../core/facts/hex.ts'
import { Foreign } from './foreign.tsx'

function shorten(address: AddressValue): string {
  return `${address.slice(0, 8)}…${address.slice(-6)}`
}

/** An address with the picture made of it. Whole where a person should compare it, short where it is their own. */
export function Address({ address, short = false }: { address: string; short?: boolean }) {
  if (!isAddress(address)) return <Foreign text={address} />
  return (
    <span class="address" title={address}>
      <img src={blo(address, 20)} alt="" />
      <bdi class="mono">{short ? shorten(address) : address}</bdi>
    </span>
  )
}
