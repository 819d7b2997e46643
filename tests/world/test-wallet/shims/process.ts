// Node's `process` for the browser, as far as `readable-stream` uses it.
export default {
  env: {},
  nextTick: (task: (...args: unknown[]) => void, ...args: unknown[]) => queueMicrotask(() => task(...args)),
}
