import { CHAINS } from './chains.data.ts'

/** What a chain is called, and its coin; undefined where it is not known here. */
export function findChain(chainId: number): (typeof CHAINS)[number] | undefined {
  return CHAINS.find(({ id }) => id === chainId)
}
