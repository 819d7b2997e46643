import { offerPort } from './offer-port.ts'
import { createCustody } from './provider/custody.ts'
import { createFacades } from './provider/facades.ts'
import { watchAnnouncements } from './provider/watch-announcements.ts'
import { watchGlobal } from './provider/watch-global.ts'

/** Starts the guard in a page's own world, before any of the page's scripts. */
export function startGuard(): void {
  const facadeOf = createFacades(createCustody(offerPort()))
  watchGlobal('ethereum', facadeOf)
  watchAnnouncements(facadeOf)
}
