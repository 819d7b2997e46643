import type { z } from 'zod'

/** Gives the text of one file of the package's own data; rejects where it can't be had. */
export type ReadPackagedFile = (path: string) => Promise<string>

/** The packaged registries, read file by file as they are asked for. */
export interface PackagedData {
  /** One file, parsed. Rejects where it is missing or not what it should be. */
  read<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>>
}

/** Files that are kept after they were read; the one unused for longest goes first. */
const MAX_KEPT = 256

export function createPackagedData(readFile: ReadPackagedFile): PackagedData {
  const kept = new Map<string, Promise<unknown>>()

  return {
    async read(path, schema) {
      const reading = kept.get(path) ?? parseFile(readFile, path, schema)
      kept.delete(path)
      kept.set(path, reading)
      const [oldest] = kept.keys()
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
      try {
        // Each path is read with one schema alone.
        return (await reading) as z.output<typeof schema>
      } catch (error) {
        if (kept.get(path) === reading) kept.delete(path)
        throw error
      }
    },
  }
}

async function parseFile(readFile: ReadPackagedFile, path: string, schema: z.ZodType): Promise<unknown> {
  const text = await readFile(path).catch(() => {
    throw new Error(`the packaged file ${path} is missing`)
  })
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new Error(`the packaged file ${path} is damaged`)
  }
}
