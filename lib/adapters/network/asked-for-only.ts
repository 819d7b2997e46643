/**
 * Leaves a worker no way to the network: what a library fetches is asked of whoever answers for it, whatever host it
 * names. What lies in the library itself (`data:`, its wasm) is read. Imported before any library.
 */
import { closeWaysOut } from './close-ways-out.ts'

/** Gives what a library fetches; rejects where it is not given. Nobody answers at first. */
type Answer = (request: { readonly method: string; readonly url: URL }) => Promise<Uint8Array<ArrayBuffer>>

const read = globalThis.fetch
let answer: Answer = () => Promise.reject(new Error('this thread has no network'))

/** From now on answers what libraries of this thread fetch. */
export function answerFetches(by: Answer): void {
  answer = by
}

closeWaysOut(async (input) => {
  const request = new Request(input)
  const url = new URL(request.url)
  if (url.protocol === 'data:') return read(request)
  const body = await answer({ method: request.method, url })
  // Some libraries read where an answer came from, which a made one does not say.
  return Object.defineProperty(new Response(body), 'url', { value: request.url })
})
