import type { HeldRequest, PageSource } from '../core/request/held-request.ts'

/** What was decided on: these very bytes. */
export type DecidedCall = Pick<HeldRequest, 'method' | 'text'>

/** The way to the page that asked. Each says nothing where the page is gone. */
export interface PageDoor {
  /** Ask for the raw provider's chain and account. */
  probe(source: PageSource): void
  /** Let the wallet have the request, where it is still this one. */
  forward(source: PageSource, call: DecidedCall): void
  /** Refuse it, but let through the next that is this one, at once and once. */
  release(source: PageSource, call: DecidedCall, code: number, message: string): void
  refuse(source: PageSource, code: number, message: string): void
  isOpen(source: PageSource): boolean
}
