import type { Hex } from '../../core/facts/hex.ts'
import { createKillableWorker } from '../worker/killable-worker.ts'
import type { RecoverFunctions } from './functions-shelf.ts'
import type { RecoveredFunction } from './recover-functions.ts'

/** Recovers functions in a worker of its own, killed when one code takes longer than `timeoutMs`. */
export function recoverInWorker(
  spawn: () => Worker,
  readWasm: () => Promise<ArrayBuffer>,
  limits: { readonly timeoutMs: number },
): RecoverFunctions {
  const worker = createKillableWorker<{ code: Hex }, readonly RecoveredFunction[]>(async () => {
    const wasm = await readWasm()
    const spawned = spawn()
    spawned.postMessage({ wasm })
    return spawned
  }, limits)
  return async (code, signal) => {
    const answer = await worker.ask({ code }, signal)
    if (!answer.ok) throw new Error(answer.detail)
    return answer.reply
  }
}
