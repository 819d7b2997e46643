import '../evm/refuse-network.ts'
import { initSync } from 'evmole/no_tla'
import type { Hex } from '../../core/facts/hex.ts'
import { recoverFunctions } from './recover-functions.ts'

/** The wasm first, then one code in, its functions out. Whoever started this thread kills it when it takes too long. */
globalThis.addEventListener('message', ({ data }: MessageEvent<{ wasm: BufferSource } | { code: Hex }>) => {
  if ('wasm' in data) initSync({ module: data.wasm })
  else globalThis.postMessage(recoverFunctions(data.code))
})
