import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { initSync } from 'evmole/no_tla'
import { recoverFunctions } from '../../lib/adapters/library/recover-functions.ts'
import type { Hex } from '../../lib/core/facts/hex.ts'
import { hasDrainerFunctions, movesInSilence } from '../../lib/core/judge/drainer-shape.ts'
import { type ConformanceResult, checkRows, type Row } from '../support/check-rows.ts'
import { readJsonlGz } from './read-jsonl-gz.ts'

/** An address in the place of those that real contracts are made with: compilers leave it empty until then. */
const SOMEBODY = 'e'.repeat(40)

/** Code of honest contracts, none of which may be taken for a drainer’s. */
export async function run(dataDir: string): Promise<ConformanceResult> {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('evmole/evmole_bg.wasm')) })
  const rows = readJsonlGz<Row>(join(dataDir, 'bytecode_abi', 'contracts.jsonl.gz'))
  const nameOf = ({ package: from, contract }: Row) => `${from} ${contract}`
  const silent = rows.filter((row) => movesInSilence(madeCode(row))).map(nameOf)
  const result = await checkRows(rows, nameOf, (row) => {
    const code = madeCode(row)
    return movesInSilence(code) && hasDrainerFunctions(recoverFunctions(code)) ? 'taken for a drainer' : undefined
  })
  return { ...result, notes: [`${silent.length} are told apart by their functions alone: ${silent.join(', ')}`] }
}

function madeCode({ deployedBytecode }: Row): Hex {
  return String(deployedBytecode).replace(/7f0{64}/g, `7f${SOMEBODY.padStart(64, '0')}`) as Hex
}
