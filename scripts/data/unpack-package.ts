import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

export interface UnpackedPackage {
  readonly folder: string
  readonly licence: string
  /** npm's own hash of the package's bytes. */
  readonly integrity: string
}

const packed = z.tuple([z.object({ filename: z.string(), integrity: z.string() })])
const manifest = z.object({ license: z.string().catch('not stated') })

/** Fetches one exact version of an npm package and unpacks it, installing and running nothing of it. */
export function unpackPackage(name: string, version: string): UnpackedPackage {
  const work = join(tmpdir(), 'plainsign-packages', `${name.replace('/', '+')}@${version}`)
  mkdirSync(work, { recursive: true })
  const answer = execFileSync('npm', ['pack', `${name}@${version}`, '--json', '--loglevel=error'], {
    cwd: work,
    encoding: 'utf8',
    // It lists every file.
    maxBuffer: 2 ** 28,
  })
  const [{ filename, integrity }] = packed.parse(JSON.parse(answer))
  if (!existsSync(join(work, 'package'))) {
    mkdirSync(join(work, 'package'))
    execFileSync('tar', ['-xzf', filename, '-C', 'package', '--strip-components=1'], { cwd: work })
  }
  const folder = join(work, 'package')
  const { license } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  return { folder, licence: license, integrity }
}
