import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A fresh folder for this process; it goes when the process ends. */
export function makeFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `plainsign-${name}-`))
  made.push(folder)
  return folder
}
