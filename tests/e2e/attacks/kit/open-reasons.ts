// Why an attack can't be closed; most only where Chrome runs the wallet's scripts before ours.

/** The wallet's content script listens on the window before the wire guard does. */
export const WIRE_HEARD_FIRST =
  'the wallet’s content script hears the page before we do, so a message posted straight to it can’t be stopped'

/** The page gets the wallet's own provider, whose calls go over the wire that is heard first. */
export const PROVIDER_KNOWN_FIRST =
  'the page gets the wallet’s own provider from the wallet’s code, which answers the page before ours runs, or runs in a window that the page has poisoned, and its calls go over the wire that the wallet hears first'

/** A frozen provider in a variable that can't be replaced: no script can come between. */
export const FROZEN_FIRST =
  'the wallet put a frozen provider into a variable that nobody can change, before we ran, and its calls go over the wire that the wallet hears first'

/** Trust's channel. */
export const CHANNEL_OF_ALL =
  'a wallet that hears a BroadcastChannel hears every script of the page, and no extension can come between; the user is told (in Firefox this run can’t ask whether)'
