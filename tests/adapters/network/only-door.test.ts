import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../../scripts/project.ts'

const DOOR = 'lib/adapters/network/create-network.ts'
/** The same door for large files, a part at a time. */
const PIECES = 'lib/adapters/network/create-piece-reader.ts'
/** Reads the extension’s own package: its own tests show that it reaches nothing else. */
const PACKAGE = 'lib/adapters/network/package-files.ts'
/** Leaves a worker the extension’s own package alone. */
const PACKAGE_ONLY = 'lib/adapters/network/package-files-only.ts'
/** Reads `data:` alone; else what a library fetches is asked of the page that started the worker. */
const ASKED_ONLY = 'lib/adapters/network/asked-for-only.ts'
/** Names the ways out to take them from the workers of libraries. */
const CLOSED = 'lib/adapters/network/close-ways-out.ts'
/** Names the ways out to take them from a worker. */
const WALL = 'lib/adapters/evm/refuse-network.ts'
const WAYS_OUT =
  /\bfetch\s*\(|\bglobalThis\.fetch\b|\bWebSocket\b|\bXMLHttpRequest\b|\bEventSource\b|\bsendBeacon\b|\bWebTransport\b/

it('nothing but the one door can reach a host', () => {
  const files = globSync('{lib,entrypoints}/**/*.{ts,tsx}', { cwd: root })
  expect(files.length).toBeGreaterThan(50)
  const naming = files.filter((file) => WAYS_OUT.test(readFileSync(join(root, file), 'utf8')))
  expect(naming.toSorted()).toEqual([WALL, ASKED_ONLY, CLOSED, DOOR, PIECES, PACKAGE_ONLY, PACKAGE])
})
