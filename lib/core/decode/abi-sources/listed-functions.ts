import { toFunctionSelector } from 'viem/utils'
import { z } from 'zod'
import type { Hex } from '../../facts/hex.ts'
import { parseFunctionKey } from '../clear-signing/parse-function-key.ts'
import type { Scope } from '../scope.ts'
import type { SourcedFunction } from './sourced-function.ts'

/** Texts for one selector; more than a few are somebody's mining. */
const MAX_TEXTS = 32

const textsSchema = z.array(z.string())

/** The functions that a public table of signatures has for a selector: all that truly hash to it, none of them sure. */
export function listedFunctions(scope: Scope, selector: Hex): readonly SourcedFunction[] {
  const answer = scope.look({ kind: 'signatures', selector })
  if (!answer?.ok) return []
  const texts = textsSchema.safeParse(answer.json).data ?? []
  return texts.slice(0, MAX_TEXTS).flatMap((text): SourcedFunction[] => {
    const fn = parseFunctionKey(text)
    return fn && toFunctionSelector(fn) === selector ? [{ fn, source: 'signatures', provenance: 'claimed' }] : []
  })
}
