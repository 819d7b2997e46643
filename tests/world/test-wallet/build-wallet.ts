import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../../../scripts/project.ts'
import { makeFolder } from '../../support/make-folder.ts'
import type { WalletConfig, WalletFace } from './wallet-config.ts'

const built = join(root, 'node_modules', '.cache', 'plainsign', 'test-wallet')
const shim = (name: string) => join(import.meta.dirname, 'shims', `${name}.ts`)

/** What each face runs in the page's world. */
const INPAGE: Record<WalletFace, string> = {
  plain: 'inpage',
  'own-window': 'inpage-own-window',
  'many-names': 'inpage-many-names',
}

/** Bundles the wallet's scripts, once for all launches. */
export async function buildWallet(): Promise<void> {
  for (const name of [...Object.values(INPAGE), 'relay', 'background']) {
    await build({
      configFile: false,
      root: import.meta.dirname,
      logLevel: 'warn',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      resolve: { alias: { events: shim('events'), buffer: shim('buffer') } },
      build: {
        outDir: built,
        emptyOutDir: false,
        minify: false,
        target: 'es2023',
        lib: {
          entry: join(import.meta.dirname, `${name}.ts`),
          formats: ['iife'],
          name: 'wallet',
          fileName: () => `${name}.js`,
        },
        rolldownOptions: { transform: { inject: { process: shim('process') } } },
      },
    })
  }
}

/** A copy of the built wallet for one launch: told its config, with the id that `key` gives. */
export function placeWallet(browser: 'chrome' | 'firefox', config: WalletConfig, key?: string): string {
  const folder = makeFolder('wallet')
  cpSync(built, folder, { recursive: true })
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
  const everywhere = { matches: ['<all_urls>'], run_at: 'document_start', all_frames: true, match_about_blank: true }
  const origins = browser === 'chrome' ? { match_origin_as_fallback: true } : {}
  const manifest = {
    name: 'Test Wallet',
    version: '1.0.0',
    content_scripts: [
      { ...everywhere, ...origins, js: ['relay.js'] },
      { ...everywhere, ...origins, js: [`${INPAGE[config.face ?? 'plain']}.js`], world: 'MAIN' },
    ],
    ...(browser === 'chrome'
      ? {
          manifest_version: 3,
          ...(key === undefined ? {} : { key }),
          permissions: ['storage'],
          host_permissions: ['<all_urls>'],
          background: { service_worker: 'background.js' },
        }
      : {
          manifest_version: 2,
          permissions: ['storage', '<all_urls>'],
          background: { scripts: ['background.js'] },
          browser_specific_settings: { gecko: { id: 'wallet@plainsign.invalid' } },
        }),
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}
