/** One step of a path: into a struct, one place of a list, or a part of a list or of bytes (all of it: no bounds). */
export type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'place'; readonly place: number }
  | { readonly kind: 'slice'; readonly start?: number; readonly end?: number }

/** `#`: the decoded data, `@`: what stands around it, `$`: the descriptor, '': relative to the group it stands in. */
export interface Path {
  readonly root: '#' | '@' | '$' | ''
  readonly steps: readonly Step[]
}

const MAX_STEPS = 32

/** Reads an ERC-7730 path: `#.orders.[0].path.[-20:]`; `orders[0]` is taken for `orders.[0]`. Undefined: no path. */
export function parsePath(text: string): Path | undefined {
  if (text.length > 1_024) return undefined
  const [, root = '', rest = ''] = /^([#@$]?)(.*)$/s.exec(text.trim()) ?? []
  const parts = rest
    .replace(/(?<=[^.])\[/g, '.[')
    .split('.')
    .filter((part) => part !== '')
  if (parts.length > MAX_STEPS || (root === '' && parts.length === 0)) return undefined
  const steps = parts.map(parseStep)
  return steps.every((step) => step !== undefined) ? { root: root as Path['root'], steps } : undefined
}

function parseStep(text: string): Step | undefined {
  if (!text.startsWith('[')) return /[\]{}]/.test(text) ? undefined : { kind: 'name', name: text }
  const [, place, start, colon, end] = /^\[(?:(-?\d{1,9})|(-?\d{1,9})?(:)(-?\d{1,9})?)?\]$/.exec(text) ?? []
  if (place !== undefined) return { kind: 'place', place: Number(place) }
  if (colon === undefined) return text === '[]' ? { kind: 'slice' } : undefined
  return {
    kind: 'slice',
    ...(start === undefined ? {} : { start: Number(start) }),
    ...(end === undefined ? {} : { end: Number(end) }),
  }
}

/** The same path in one spelling, so that two texts can be compared. */
export function writePath({ root, steps }: Path): string {
  const parts = steps.map((step) => {
    if (step.kind === 'name') return step.name
    if (step.kind === 'place') return `[${step.place}]`
    return step.start === undefined && step.end === undefined ? '[]' : `[${step.start ?? ''}:${step.end ?? ''}]`
  })
  return [root === '' ? '#' : root, ...parts].join('.')
}
