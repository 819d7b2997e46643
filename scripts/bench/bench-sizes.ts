import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../project.ts'
import { table } from './table.ts'

/** DESIGN's budgets in kB of gzip, by the built file or page they hold for. */
const BUDGETS: readonly { readonly name: string; readonly file: string; readonly budgetKb: number }[] = [
  { name: 'guard', file: 'content-scripts/guard.js', budgetKb: 6 },
  { name: 'relay with wire guard', file: 'content-scripts/relay.js', budgetKb: 14 },
  { name: 'background', file: 'background.js', budgetKb: 60 },
  { name: 'review page', file: 'review.html', budgetKb: 40 },
  { name: 'popup page', file: 'popup.html', budgetKb: 40 },
  { name: 'home page', file: 'home.html', budgetKb: 40 },
  { name: 'check page', file: 'check.html', budgetKb: 40 },
]

/** Sizes of what was built for Chrome, gzipped, against their budgets. */
export function benchSizes(): string {
  const built = join(root, '.output', 'chrome-mv3')
  const rows = BUDGETS.map(({ name, file, budgetKb }) => {
    const scripts = file.endsWith('.html') ? scriptsOf(built, file) : [file]
    const bytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(built, script))).length, 0)
    const kb = bytes / 1000
    return [name, `${kb.toFixed(1)} kB`, `≤ ${budgetKb} kB`, kb <= budgetKb ? 'holds' : 'OVER']
  })
  return table(['gzip size', 'now', 'budget', ''], rows)
}

/** The scripts and styles that a page loads before anything happens, with what those import. */
function scriptsOf(built: string, page: string): readonly string[] {
  const html = readFileSync(join(built, page), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\/?((?:chunks|assets)\/[^"]+)"/g)].flatMap((match) => match[1] ?? [])
  const known = new Set(readdirSync(join(built, 'chunks')).map((name) => `chunks/${name}`))
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    if (!file.endsWith('.js')) return
    const text = readFileSync(join(built, file), 'utf8')
    for (const match of text.matchAll(/from"\.\/([^"]+)"|import"\.\/([^"]+)"/g)) {
      const imported = `chunks/${match[1] ?? match[2]}`
      if (known.has(imported)) visit(imported)
    }
  }
  first.forEach(visit)
  return [...seen]
}
