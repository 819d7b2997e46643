import { z } from 'zod'
import { type Address, isZeroAddress } from '../../facts/hex.ts'
import { nameToken } from '../name-token.ts'
import { reverseName } from '../names/reverse-name.ts'
import { visibleText } from '../visible-text.ts'
import { asAddress } from './as-value.ts'
import type { Formatted, Formatting } from './formatting.ts'
import { readListParam } from './read-param.ts'

const MAX_NAME = 64

const labelSchema = z.object({ name: z.string().min(1), source: z.string().nullable() })

/**
 * An address as people know it: the sender by that word, a listed token by its name, a contract by its label, any other
 * token by the wide list's name, an account by its name in ENS where the descriptor allows that source; always with the
 * address itself.
 */
export function nameAddress(formatting: Formatting, address: Address, chainId: number): Formatted {
  const { source, spec } = formatting
  if (readListParam(formatting, 'senderAddress').some((each) => asAddress(each) === address))
    return { text: `the sender (${source.container.from ?? 'whoever signs'})` }
  if (isZeroAddress(address)) return { text: address }
  const { types, sources } = spec.params ?? {}
  const kinds: readonly unknown[] = Array.isArray(types) ? types : ['token', 'contract']
  const token = kinds.includes('token') ? nameToken(source.scope, address, chainId) : undefined
  const label = token?.listed === true ? undefined : readLabel(formatting, address, chainId)
  if (label !== undefined) return label
  if (token !== undefined) return { text: `${token.name} (${address})`, from: token.factIds }
  return !Array.isArray(sources) || sources.includes('ens') ? readEns(formatting, address, chainId) : { text: address }
}

function readLabel({ source: { scope } }: Formatting, address: Address, chainId: number): Formatted | undefined {
  if (!scope.takeAddress('label', address)) return undefined
  const answer = scope.look({ kind: 'label', chainId, address })
  const label = answer?.ok === true ? labelSchema.safeParse(answer.json).data : undefined
  if (answer?.ok !== true || label === undefined) return undefined
  const id = `label.${chainId}.${address}`
  const name = visibleText(label.name, MAX_NAME)
  scope.addFact({ id, kind: 'label', value: { name, source: label.source }, provenance: answer.provenance })
  return { text: `${name} (${address})`, from: [id] }
}

/** A name that could pose as another is left out. */
function readEns({ source: { scope } }: Formatting, address: Address, chainId: number): Formatted {
  const asked = chainId === scope.context.chainId && scope.takeAddress('shown', address)
  const ens = asked ? reverseName(scope, address) : undefined
  if (ens?.proper !== true) return { text: address }
  const id = `name.${address}.ens`
  const name = visibleText(ens.name, MAX_NAME)
  scope.addFact({ id, kind: 'ens-name', value: { name, proper: true }, provenance: ens.provenance })
  return { text: `${name} (${address})`, from: [id] }
}
