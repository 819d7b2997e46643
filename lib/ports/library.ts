import type { LibraryAnswer, LibraryNeed } from '../core/facts/need.ts'

/** Packaged registries, the user's address book, and what can be recovered from code. Never rejects. */
export interface Library {
  look(need: LibraryNeed, signal: AbortSignal): Promise<LibraryAnswer>
}
