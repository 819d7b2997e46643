import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export type BrowserName = 'chromium' | 'firefox'

const NAMES = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
}
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' }
const PLACES = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
}
const OVERRIDE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' }

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function search(name: BrowserName): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const named = NAMES[name].flatMap((file) => folders.map((folder) => join(folder, file)))
  return [process.env[OVERRIDE[name]], ...named, ...PLACES[name]].find((path) => path !== undefined && runnable(path))
}

/**
 * The path of a browser: named by CHROMIUM_PATH or FIREFOX_PATH, found on the machine, or installed by apt where we are
 * root. Else throws one line that says what to install. Chromium and not Chrome, which loads no unpacked extension from
 * its command line.
 */
export function findBrowser(name: BrowserName): string {
  const found = search(name)
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.error(`Installing ${PACKAGES[name]}…`)
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 2, 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0
    const install = ['install', '-y', '-q', '--no-install-recommends', PACKAGES[name]]
    if (!apt(...install) && apt('update', '-q')) apt(...install)
    const installed = search(name)
    if (installed !== undefined) return installed
  }
  throw new Error(`No ${name} here: install ${PACKAGES[name]}, or name its path in ${OVERRIDE[name]}`)
}
