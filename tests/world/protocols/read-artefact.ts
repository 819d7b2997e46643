import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/project.ts'
import type { Artefact } from '../compile-solidity.ts'

/** What a package brings of a contract, compiled by its makers. `path` begins with the package's name. */
export function readArtefact(path: string): Artefact {
  const { abi, bytecode } = JSON.parse(readFileSync(join(root, 'node_modules', path), 'utf8'))
  return { abi, bytecode: bytecode.startsWith('0x') ? bytecode : `0x${bytecode}` }
}
