import type { HeldRequest, PageSource } from '../core/request/held-request.ts'
import type { Channel } from './channel.ts'
import type { BackgroundToPage } from './contracts/page-messages.ts'

type DecidedCall = Pick<HeldRequest, 'method' | 'text'>

/** The open channels to pages, by document. A document that connects again may for a moment have two. */
export interface PageDoors {
  add(document: string, channel: Channel<BackgroundToPage>): void
  /** True where it was the document's last. */
  remove(document: string, channel: Channel<BackgroundToPage>): boolean
  probe(source: PageSource): void
  forward(source: PageSource, call: DecidedCall): void
  release(source: PageSource, call: DecidedCall, code: number, message: string): void
  refuse(source: PageSource, code: number, message: string): void
  isOpen(source: PageSource): boolean
}

export function createPageDoors(): PageDoors {
  const doors = new Map<string, Channel<BackgroundToPage>[]>()
  const post = ({ document }: PageSource, message: BackgroundToPage) => doors.get(document)?.at(-1)?.post(message)
  return {
    add: (document, channel) => void doors.set(document, [...(doors.get(document) ?? []), channel]),
    remove(document, channel) {
      const left = (doors.get(document) ?? []).filter((one) => one !== channel)
      if (left.length > 0) doors.set(document, left)
      else doors.delete(document)
      return left.length === 0
    },
    probe: (source) => post(source, { type: 'request.probe', id: source.id }),
    forward: (source, { method, text }) => post(source, { type: 'request.forward', id: source.id, method, text }),
    release: (source, { method, text }, code, message) =>
      post(source, { type: 'request.release', id: source.id, method, text, code, message }),
    refuse: (source, code, message) => post(source, { type: 'request.reject', id: source.id, code, message }),
    isOpen: ({ document }) => doors.has(document),
  }
}
