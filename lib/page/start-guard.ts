import { createCustody } from './provider/custody.ts'
import { createFacades } from './provider/facades.ts'
import { watchAnnouncements } from './provider/watch-announcements.ts'
import { watchGlobals } from './provider/watch-globals.ts'
import { openRelayLine } from './relay-line.ts'

/** Starts the guard in a page's own world, before any of the page's scripts. */
export function startGuard(): void {
  const line = openRelayLine()
  const facadeOf = createFacades(createCustody(line))
  const wasThere = watchGlobals(facadeOf)
  const answered = watchAnnouncements(facadeOf)
  line.post({ type: 'guard.started', late: wasThere || answered })
}
