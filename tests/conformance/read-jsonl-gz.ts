import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The lines of a gzipped JSONL file, parsed. */
export function readJsonlGz<Line>(path: string): readonly Line[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
}
