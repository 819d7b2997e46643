import type { Admissions } from './admissions.ts'
import { findCalls } from './find-calls.ts'
import type { TellAlarm } from './tell-alarm.ts'

/**
 * Trust: its in-page and content scripts talk over a `BroadcastChannel` of a random name, which its content script writes
 * into the page: `<div id="in-page-channel-node-id" data-channel-name>`. Any script of the page can read the name and post
 * there, and nobody can stop it: what has the shape of a call that signs, sends, grants or changes is told. Trust publishes
 * no source: this is the form of its built content script, as republished (sleeper-cell/tr, content.js). Not exercised
 * against Trust's own code.
 */
export function watchTrust(admissions: Admissions, tell: TellAlarm): void {
  let channel: BroadcastChannel | undefined
  const open = () => {
    const name = document.getElementById('in-page-channel-node-id')?.dataset.channelName
    if (channel !== undefined || name === undefined) return
    channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }) => {
      for (const call of findCalls(data)) if (!admissions.decidedLately(call.method)) tell('trust', call, false)
    }
  }
  open()
  document.addEventListener('readystatechange', open)
}
