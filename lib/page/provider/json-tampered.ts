import { hasProperty } from '../primordials.ts'

const WRITTEN = [Array.prototype, String.prototype, Number.prototype, Boolean.prototype] as const

/** Whether the page put a `toJSON` where it would change checked parameters when a wallet writes them as JSON again. */
export function isJsonTampered(): boolean {
  for (let i = 0; i < WRITTEN.length; i++) {
    if (hasProperty(WRITTEN[i] as object, 'toJSON')) return true
  }
  return false
}
