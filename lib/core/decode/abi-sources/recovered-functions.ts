import { z } from 'zod'
import type { Hex } from '../../facts/hex.ts'
import { weakest } from '../../facts/weakest.ts'
import { parseFunctionKey } from '../clear-signing/parse-function-key.ts'
import type { PlacedCode } from '../proxies/find-code.ts'
import type { Scope } from '../scope.ts'
import type { SourcedFunction } from './sourced-function.ts'

const entriesSchema = z.array(z.object({ selector: z.string(), arguments: z.string() }))

/**
 * What the code that is reached first and has a function for this selector takes, recovered from its instructions. It
 * has no name: the selector stands for it.
 */
export function recoveredFunctions(
  scope: Scope,
  places: readonly PlacedCode[],
  selector: Hex,
): readonly SourcedFunction[] {
  for (const { address, code, provenance } of places) {
    const answer = scope.look({ kind: 'functions', address, code })
    if (!answer?.ok) continue
    const entry = entriesSchema.safeParse(answer.json).data?.find((each) => each.selector === selector)
    const fn = entry && parseFunctionKey(`recovered(${entry.arguments})`)
    if (fn === undefined) continue
    return [{ fn: { ...fn, name: selector }, source: 'bytecode', provenance: weakest([provenance, answer.provenance]) }]
  }
  return []
}
