/**
 * Leaves a worker no way to the network but to read files of the extension's own package (a library's wasm); imported
 * before any library.
 */
import { closeWaysOut } from './close-ways-out.ts'

const read = globalThis.fetch
const { protocol, host } = globalThis.location

closeWaysOut(async (input) => {
  const url = new URL(input instanceof Request ? input.url : input)
  if (url.protocol !== protocol || url.host !== host) throw new Error('this thread has no network')
  return read(url, { credentials: 'omit', redirect: 'error' })
})
