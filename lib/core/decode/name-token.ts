import type { Address } from '../facts/hex.ts'
import { markLookAlike } from './mark-look-alike.ts'
import { readPackagedToken } from './packaged-token.ts'
import { onOtherChain, type Scope } from './scope.ts'
import { tokenKey } from './token.ts'
import { visibleText } from './visible-text.ts'

const MAX_NAME = 64

/** A token's name, and the fact of it. */
export interface TokenName {
  readonly name: string
  readonly listed: boolean
  readonly factIds: readonly string[]
}

/**
 * A token by its name on the packaged lists; the chain is not asked. One that is not listed and looks by its symbol like
 * one that is says so behind its name. Undefined where no list has it.
 */
export function nameToken(here: Scope, token: Address, chainId: number): TokenName | undefined {
  if (!here.takeAddress('token', token)) return undefined
  const scope = chainId === here.context.chainId ? here : onOtherChain(here, chainId)
  const entry = readPackagedToken(scope, token)
  if (entry == null || entry.name === '') return undefined
  const key = tokenKey(here, token, chainId)
  const name = visibleText(entry.name, MAX_NAME)
  scope.addFact({ id: `${key}.name`, kind: 'token-name', value: name, provenance: entry.provenance })
  const mark = entry.listed ? '' : markLookAlike(scope, key, token, entry.symbol)
  return { name: `${name}${mark}`, listed: entry.listed, factIds: [`${key}.name`] }
}
