import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Abi, Hex } from 'viem'
import { root } from '../../scripts/project.ts'

export interface Artefact {
  readonly abi: Abi
  readonly bytecode: Hex
}

interface SolcOutput {
  errors?: { severity: string; formattedMessage: string }[]
  contracts: Record<string, Record<string, { abi: Abi; evm: { bytecode: { object: string } } }>>
}

const worldFolder = join(import.meta.dirname, 'solidity')
const cache = join(root, 'node_modules', '.cache', 'plainsign')

/** Compiles the contracts of a folder, by file name without ending; kept on disk until a source or solc changes. */
export function compileSolidity(folder = worldFolder): Record<string, Artefact> {
  const require = createRequire(import.meta.url)
  const sources = Object.fromEntries(
    readdirSync(folder).map((name) => [name, { content: readFileSync(join(folder, name), 'utf8') }]),
  )
  const versions = ['solc', '@openzeppelin/contracts'].map((name) => require(`${name}/package.json`).version)
  const key = createHash('sha256')
    .update(JSON.stringify([versions, sources]))
    .digest('hex')
  const kept = join(cache, `solidity-${key}.json`)
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'))

  const solc: typeof import('solc') = require('solc')
  const input = {
    language: 'Solidity',
    sources,
    settings: {
      optimizer: { enabled: true },
      evmVersion: 'cancun',
      outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
    },
  }
  const readImport = (path: string) => ({ contents: readFileSync(join(root, 'node_modules', path), 'utf8') })
  const output: SolcOutput = JSON.parse(solc.compile(JSON.stringify(input), { import: readImport }))
  const errors = output.errors?.filter(({ severity }) => severity === 'error') ?? []
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'))

  const artefacts = Object.fromEntries(
    Object.keys(sources).map((file) => {
      const name = file.replace('.sol', '')
      const contract = output.contracts[file]?.[name]
      if (contract === undefined) throw new Error(`${file} has no contract ${name}`)
      return [name, { abi: contract.abi, bytecode: `0x${contract.evm.bytecode.object}` as const }]
    }),
  )
  mkdirSync(cache, { recursive: true })
  writeFileSync(kept, JSON.stringify(artefacts))
  return artefacts
}
