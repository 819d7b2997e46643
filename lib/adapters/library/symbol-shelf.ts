import { z } from 'zod'
import type { Shelf } from './create-library.ts'
import type { PackagedData } from './packaged-data.ts'
import { symbolSkeleton } from './symbol-skeleton.ts'
import { readTokens } from './token-shelf.ts'

/** `confusables/latin.json`: by character, the Latin ones that it looks like. */
export const confusablesSchema = z
  .record(z.string(), z.string())
  .transform((entries) => new Map(Object.entries(entries)))

/** Listed tokens of the chain whose symbol looks like the asked one, the same symbol included: `[{ address, symbol, name }]`. */
export function createSymbolShelf(data: PackagedData): Shelf<'symbol'> {
  return async ({ chainId, symbol }) => {
    const confusables = await data.read('confusables/latin.json', confusablesSchema)
    const asked = symbolSkeleton(symbol, confusables)
    const tokens = [...(await readTokens(data, chainId))]
    const alike = asked === '' ? [] : tokens.filter(([, [listed]]) => symbolSkeleton(listed, confusables) === asked)
    return {
      ok: true,
      json: alike.map(([address, [listed, , name]]) => ({ address, symbol: listed, name })),
      provenance: 'computed',
    }
  }
}
