import { createCustody } from '../../../lib/page/provider/custody.ts'
import { createFacades } from '../../../lib/page/provider/facades.ts'
import { createFakeRelay } from '../fake-relay.ts'
import { FakeWallet } from '../fake-wallet.ts'

/** The face as a dApp sees it: whatever the wallet has. */
export type Face = FakeWallet & { readonly [key: string]: unknown }

export function openFacade(wallet = new FakeWallet()) {
  const relay = createFakeRelay()
  const facadeOf = createFacades(createCustody(relay.line))
  return { wallet, relay, facadeOf, face: facadeOf(wallet) as Face }
}
