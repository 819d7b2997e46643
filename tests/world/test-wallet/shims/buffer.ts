// Node's `buffer` for the browser: the wallet's streams carry objects, so that no bytes are ever copied.
export const Buffer = Object.assign(() => undefined, {
  isBuffer: () => false,
  isEncoding: () => false,
  from: (bytes: unknown) => bytes,
  alloc: (length: number) => new Uint8Array(length),
  allocUnsafe: (length: number) => new Uint8Array(length),
  allocUnsafeSlow: (length: number) => new Uint8Array(length),
})
