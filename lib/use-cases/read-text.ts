import type { Json } from '../core/facts/json.ts'

/** A request's parameters. Text that is no JSON stays text: no method takes that, so that it reads as malformed. */
export function readText(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}
