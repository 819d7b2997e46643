/** Where facts come from: what can be had again under exactly this name, and on which terms. */
export interface Origin {
  /** `npm:name@version`, `github:owner/name@commit`, or a path in this project. */
  readonly name: string
  readonly licence: string
}

/** One set of `public/data`, in memory: the text of each of its files by path inside the set. */
export interface PackagedSet {
  readonly name: string
  /** What it holds, in a few words, and how it is keyed. */
  readonly holds: string
  readonly origins: readonly Origin[]
  /** The day on which its sources were taken, `2026-11-23`. */
  readonly taken: string
  readonly count: number
  readonly files: ReadonlyMap<string, string>
}

/** What `public/data/index.json` says of a set. */
export type SetRecord = Omit<PackagedSet, 'files'> & { readonly files: number; readonly bytes: number }

export function recordOf({ files, ...set }: PackagedSet): SetRecord {
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return { ...set, files: files.size, bytes }
}

/** JSON with one line an entry, so that a change shows as the lines that it changed. Keys come sorted. */
export function linesOf(entries: Iterable<readonly [string, unknown]>): string {
  const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1))
  const lines = sorted.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}
