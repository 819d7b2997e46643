import type { PageSource } from '../core/request/held-request.ts'

/** The way to the page that asked. Each says nothing where the page is gone. */
export interface PageDoor {
  /** Ask for the raw provider's chain and account. */
  probe(source: PageSource): void
  /** Let the wallet have the request whose bytes have this digest. */
  forward(source: PageSource, digest: string): void
  /** Refuse it, but let through the next that is the same, at once and once. */
  release(source: PageSource, code: number, message: string): void
  refuse(source: PageSource, code: number, message: string): void
  isOpen(source: PageSource): boolean
}
