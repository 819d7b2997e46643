import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../../scripts/project.ts'

/** Bundles `dapp.ts` of a page's folder and copies its other files beside it. */
export async function bundlePage(name: string, files: readonly string[]): Promise<void> {
  const folder = join(import.meta.dirname, name)
  await build({
    configFile: false,
    root: folder,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: bundledFolder(name),
      emptyOutDir: false,
      target: 'es2023',
      lib: { entry: join(folder, 'dapp.ts'), formats: ['es'], fileName: () => 'dapp.js' },
    },
  })
  for (const file of files) cpSync(join(folder, file), join(bundledFolder(name), file))
}

/** Where a bundled page lies. */
export function bundledFolder(name: string): string {
  return join(root, 'node_modules', '.cache', 'plainsign', name)
}
