import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { plainsignFolder } from '../world/plainsign.ts'

const FOLDERS = [plainsignFolder.chrome, plainsignFolder.firefox]
const LIMITS = { guard: 6_000, relay: 14_000 }

test.each(FOLDERS)(
  '%s: what runs in every page is strict, so that no function shows a page who called it',
  (folder) => {
    for (const name of Object.keys(LIMITS)) {
      const script = readFileSync(join(folder, 'content-scripts', `${name}.js`), 'utf8')
      expect(script).toMatch(/^\(function\(\)\{"use strict";/)
    }
  },
)

test.each(FOLDERS)('%s: what runs in every page is as small as promised', (folder) => {
  for (const [name, limit] of Object.entries(LIMITS)) {
    const script = readFileSync(join(folder, 'content-scripts', `${name}.js`))
    expect(gzipSync(script).length).toBeLessThanOrEqual(limit)
  }
})

test.each(FOLDERS)(
  '%s: no page can open or frame anything of ours, and no other extension can speak to us',
  (folder) => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    expect(manifest.web_accessible_resources).toBeUndefined()
    if (manifest.manifest_version === 3) expect(manifest.externally_connectable).toEqual({ ids: [] })
  },
)
