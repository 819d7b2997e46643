/**
 * The library makes its thread from text, which an extension may not run: here the same program is a file of the
 * package, and that file is the only thread that there can be. Imported before the library.
 */
const { Worker } = globalThis

function start(): Worker {
  return new Worker(new URL('./wllama-core.worker.ts', import.meta.url), { type: 'module' })
}

Object.defineProperty(globalThis, 'Worker', { value: start, writable: false, configurable: false })
