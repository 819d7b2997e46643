/** What a model wrote as JSON, undefined where it is none: its schema refuses that. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
