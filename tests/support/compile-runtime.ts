import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Hex } from '../../lib/core/facts/hex.ts'
import { root } from '../../scripts/project.ts'

interface SolcOutput {
  errors?: { severity: string; formattedMessage: string }[]
  contracts: Record<string, Record<string, { evm: { deployedBytecode: { object: string } } }>>
}

const cache = join(root, 'node_modules', '.cache', 'plainsign')

/** The code that stands on the chain of every contract in a folder of Solidity, by name; kept on disk until it changes. */
export function compileRuntime(folder: string): Readonly<Record<string, Hex>> {
  const require = createRequire(import.meta.url)
  const names = readdirSync(folder).filter((name) => name.endsWith('.sol'))
  const sources = Object.fromEntries(names.map((name) => [name, { content: readFileSync(join(folder, name), 'utf8') }]))
  const versions = ['solc', '@openzeppelin/contracts'].map((name) => require(`${name}/package.json`).version)
  const key = createHash('sha256')
    .update(JSON.stringify([...versions, sources]))
    .digest('hex')
  const kept = join(cache, `runtime-${key}.json`)
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'))

  const solc: typeof import('solc') = require('solc')
  const settings = {
    optimizer: { enabled: true },
    evmVersion: 'cancun',
    outputSelection: { '*': { '*': ['evm.deployedBytecode.object'] } },
  }
  const readImport = (path: string) => ({ contents: readFileSync(join(root, 'node_modules', path), 'utf8') })
  const input = JSON.stringify({ language: 'Solidity', sources, settings })
  const output: SolcOutput = JSON.parse(solc.compile(input, { import: readImport }))
  const errors = output.errors?.filter(({ severity }) => severity === 'error') ?? []
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'))
  const contracts = Object.values(output.contracts).flatMap((file) => Object.entries(file))
  const codes = Object.fromEntries(contracts.map(([name, { evm }]) => [name, `0x${evm.deployedBytecode.object}`]))
  mkdirSync(cache, { recursive: true })
  writeFileSync(kept, JSON.stringify(codes))
  return codes as Readonly<Record<string, Hex>>
}
