/** Copies of a value, each with one hex digit changed, in every `step`th place of every hex string in it. */
export function* flippedAnywhere(value: unknown, step = 1): Generator<unknown> {
  if (typeof value === 'string') {
    for (let at = 2; at < value.length; at += step) {
      const digit = (Number.parseInt(value.charAt(at), 16) ^ 1).toString(16)
      yield value.slice(0, at) + digit + value.slice(at + 1)
    }
  } else if (Array.isArray(value)) {
    for (const [at, each] of value.entries()) {
      for (const changed of flippedAnywhere(each, step)) yield value.with(at, changed)
    }
  } else if (value !== null && typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) {
      for (const changed of flippedAnywhere(each, step)) yield { ...value, [key]: changed }
    }
  }
}
