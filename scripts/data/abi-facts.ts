import { basename } from 'node:path'
import type { AbiEvent, AbiFunction, AbiParameter } from 'viem'
import { readListLiteral } from './read-list-literal.ts'

/**
 * What a wallet can be asked to sign, or sees logged, from a compiled contract's ABI: events, and functions that may
 * change something. Reads a plain list, an artifact with `abi` or `compilerOutput.abi`, and a script that spells the
 * list out; `path#name` takes the list of that name from a script that has several.
 */
export function abiFacts(text: string, path: string): readonly (AbiFunction | AbiEvent)[] {
  return listIn(text, path)
    .filter(isFact)
    .map(strip)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

function listIn(text: string, path: string): readonly unknown[] {
  const [file = path, name] = path.split('#')
  if (!/^\s*[[{]/.test(text)) return readListLiteral(text, basename(file), name)
  const found: unknown = JSON.parse(text)
  if (Array.isArray(found)) return found
  const artifact = found as { abi?: unknown[]; compilerOutput?: { abi?: unknown[] } }
  return artifact.abi ?? artifact.compilerOutput?.abi ?? []
}

/** Old compilers say `constant` where later ones say `view` or `pure`. */
function isFact(item: unknown): item is AbiFunction | AbiEvent {
  const { type, stateMutability = '', constant } = item as Partial<AbiFunction> & { constant?: boolean }
  return (
    (type as string) === 'event' || (type === 'function' && !constant && !['view', 'pure'].includes(stateMutability))
  )
}

function strip(item: AbiFunction | AbiEvent): AbiFunction | AbiEvent {
  return item.type === 'event'
    ? { type: 'event', name: item.name, inputs: item.inputs.map((each) => ({ ...bare(each), indexed: each.indexed })) }
    : {
        type: 'function',
        name: item.name,
        inputs: item.inputs.map(bare),
        outputs: (item.outputs ?? []).map(bare),
        stateMutability: item.stateMutability,
      }
}

function bare(parameter: AbiParameter): AbiParameter {
  const { name = '', type } = parameter
  return 'components' in parameter ? { name, type, components: parameter.components.map(bare) } : { name, type }
}

function keyOf(item: AbiFunction | AbiEvent): string {
  return `${item.type}${item.name}${JSON.stringify(item.inputs)}`
}
