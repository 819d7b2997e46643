import type { Chain } from '../chain.ts'

/** Asks the local chain directly; throws with its words where it refuses. */
export async function askChain<Answer>(
  { url }: Pick<Chain, 'url'>,
  method: string,
  ...params: readonly unknown[]
): Promise<Answer> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { result, error } = (await response.json()) as { result: Answer; error?: unknown }
  if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`)
  return result
}
