import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { initSync } from 'evmole/no_tla'
import { type AbiFunction, toFunctionSelector, toFunctionSignature } from 'viem'
import { recoverFunctions } from '../../lib/adapters/library/recover-functions.ts'
import { PROXY_SLOTS } from '../../lib/core/decode/proxies/storage-slots.ts'
import type { Hex } from '../../lib/core/facts/hex.ts'
import type { ConformanceResult, Row } from '../support/check-rows.ts'
import { readJsonlGz } from './read-jsonl-gz.ts'

/** What must hold of all contracts together. */
const LEAST_SHARE = 0.99

/**
 * Selectors and argument types recovered from runtime code, against the ABI that its compiler gave. A contract of which
 * the two differ for a reason that lies in the set itself is told as a note.
 */
export async function run(dataDir: string): Promise<ConformanceResult> {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('evmole/evmole_bg.wasm')) })
  const count = { wanted: 0, found: 0, recovered: 0, typed: 0 }
  const explained: string[] = []
  const failed: string[] = []
  const rows = readJsonlGz<Row>(join(dataDir, 'bytecode_abi', 'contracts.jsonl.gz'))
  for (const row of rows) {
    const abi = row.abi as unknown as readonly AbiFunction[]
    const code = row.deployedBytecode as Hex
    const wanted = new Map(abi.filter(({ type }) => type === 'function').map((fn) => [toFunctionSelector(fn), fn]))
    const recovered = new Map(recoverFunctions(code).map((fn) => [fn.selector, fn]))
    const missing = [...wanted].filter(([selector]) => !recovered.has(selector))
    const invented = [...recovered.keys()].filter((selector) => !wanted.has(selector))
    count.wanted += wanted.size
    count.found += wanted.size - missing.length
    count.recovered += recovered.size
    count.typed += [...wanted].filter(([selector, fn]) => typesOf(fn) === recovered.get(selector)?.arguments).length
    if (missing.length + invented.length === 0) continue
    const told = `${row.package} ${row.contract}: ${missing.length} not found, ${invented.length} not in the ABI`
    const reason = explain(code, JSON.stringify(abi))
    if (reason === undefined) failed.push(told)
    else explained.push(`${told}: ${reason}`)
  }
  const passed = rows.length - failed.length - explained.length
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} % (${part} of ${whole})`
  const notes = [
    ...explained,
    `selectors found ${share(count.found, count.wanted)}`,
    `of what was found, in the ABI ${share(count.found, count.recovered)}`,
    `argument types exact ${share(count.typed, count.wanted)}`,
  ]
  const isEnough = Math.min(count.found / count.wanted, count.found / count.recovered) >= LEAST_SHARE
  return { passed, failed: [...failed, ...(isEnough ? [] : ['too few selectors, or too many'])], notes }
}

/** Why code and ABI of one contract may differ although both are right. */
function explain(code: Hex, abi: string): string | undefined {
  if (/^0x730{40}3014/.test(code) || /"type":"[A-Z]/.test(abi))
    return 'a library, whose selectors are hashes of its source types, not of its ABI’s'
  const [proxy] = PROXY_SLOTS.filter(({ marks }) => marks.some((mark) => code.includes(mark.slice(2))))
  return proxy && `a proxy’s code (${proxy.how}), set beside the ABI of what stands behind it`
}

function typesOf(fn: AbiFunction): string {
  const signature = toFunctionSignature(fn)
  return signature.slice(fn.name.length + 1, -1)
}
