import { readFileSync } from 'node:fs'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'

/**
 * Made by scripts/make-extension-key.ts: gives development builds an id that sorts before every wallet's, and with it the
 * first place among content scripts. A store gives its own id: build for it with `--mode store`.
 */
const DEVELOPMENT_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAq9ovpJmB7fRpK2+8A5pQsf0SS3HbtFxhwbsJaK18AQKwk2nPYU0hL43AsqohS10zs2MSdzdGfrFlgCRaFMdYokYXvZrgtu8wW/XS0xmyqJbeYt9w6ZFttZ7+nCOP9Q1h9kzyf6zzG7ZqWcFjnIvxhNJziY4XBFcpDAvnoeN2k7QdFkjcGLY16aHa3y2gflz0MZ2O3b15/Yryu+v97wjPDKoZnXH/XI7tSAXv/olAzohiM2hFDEs9GQruxuQsnmTZriD21OsAAqUiga45uRlFrsrNfeTZH0s8vzsBg8gOMnhgfDAnTV9ae5ynGVZZbFMwnrMt9QUjnumr7OS1aH4aDwIDAQAB'

/** Nothing is collected: Firefox shows it to whoever installs Plainsign. */
const FIREFOX = { id: 'plainsign@plainsign.invalid', data_collection_permissions: { required: ['none' as const] } }

/** Starts the guard without WXT's logger around it, which is silent in production: every page pays for each byte. */
const startGuardBare = {
  name: 'start-guard-bare',
  transform(code: string, id: string) {
    if (!id.includes('virtual:wxt-content-script-main-world-entrypoint')) return null
    const [guard] = /^import definition from .+$/m.exec(code) ?? []
    return guard === undefined ? null : `${guard}\nexport default definition.main()`
  },
}

/**
 * wllama makes the thread that llama.cpp runs in from text, which an extension may not run. Here the two parts of that text
 * become one file of the package, with its wasm beside it; the rest is as the library puts it together.
 */
const packageWllama = {
  name: 'package-wllama',
  transform(code: string, id: string) {
    if (!id.endsWith('/@wllama/wllama/src/workers-code/llama-cpp.js')) return null
    const program = readFileSync(new URL('../wasm/wllama.js', `file://${id}`), 'utf8')
    return `import wasm from '../wasm/wllama.wasm?url'
const RUN_OPTIONS = { pathConfig: { 'wllama.wasm': new URL(wasm, globalThis.location.href).href }, nbThread: 0, compat: false }
function wModuleInit() { ${program.replace('var Module', 'var ___Module')}; return Module }
${code}`
  },
}

export default defineConfig({
  imports: false,
  // Without this the guard would run in sloppy mode, where `fn.caller` and `fn.arguments` show a page its insides.
  vite: () => ({
    plugins: [preact(), startGuardBare],
    worker: { plugins: () => [packageWllama] },
    build: { rolldownOptions: { output: { intro: '"use strict";' } } },
  }),
  manifest: ({ browser, mode }) => ({
    name: 'Plainsign',
    description: 'Know what you sign. Checked on your own device.',
    key: browser === 'firefox' || mode === 'store' ? undefined : DEVELOPMENT_KEY,
    // Firefox names the top page of a frame only to those who may see the page: the same sites that the guard runs on.
    permissions: browser === 'firefox' ? ['storage', '<all_urls>'] : ['storage', 'offscreen'],
    // Functions are recovered from code by a library in wasm; Firefox allows that to its older manifest anyway.
    content_security_policy:
      browser === 'firefox'
        ? undefined
        : { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    externally_connectable: browser === 'firefox' ? undefined : { ids: [] },
    browser_specific_settings: browser === 'firefox' ? { gecko: FIREFOX } : undefined,
  }),
})
