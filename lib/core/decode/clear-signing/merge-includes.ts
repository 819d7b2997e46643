import { isRecord } from '../../facts/is-record.ts'
import { type Descriptor, descriptorSchema } from './descriptor.ts'

/** A file may include one that includes another; longer chains are refused. */
const MAX_INCLUDES = 8

export type Merged =
  | { readonly ok: true; readonly descriptor: Descriptor }
  | { readonly ok: false; readonly reason: string }

type Tree = { readonly [key: string]: unknown }

/**
 * An ERC-7730 file with what it includes merged in; the including file wins, and fields of the same path become one.
 * `read` answers a file of the registry by its path (`registry/lido/calldata-stETH.json`). Includes are looked up beside
 * the including file and nowhere else; what is missing, cyclic or no descriptor is refused by its reason.
 */
export function mergeIncludes(path: string, read: (path: string) => unknown): Merged {
  const merged = mergeFile(path, read, [])
  if (typeof merged === 'string') return { ok: false, reason: merged }
  const { includes: _, ...file } = merged
  const parsed = descriptorSchema.safeParse({ ...withoutSpareAbi(file), path })
  if (parsed.success) return { ok: true, descriptor: parsed.data }
  const [issue] = parsed.error.issues
  return { ok: false, reason: `${issue?.path.join('.')}: ${issue?.message}` }
}

function mergeFile(path: string, read: (path: string) => unknown, above: readonly string[]): Tree | string {
  if (above.includes(path)) return `includes itself: ${path}`
  if (above.length >= MAX_INCLUDES) return `more than ${MAX_INCLUDES} includes in a row`
  const file = read(path)
  if (!isRecord(file)) return `no such file: ${path}`
  if (file.includes === undefined) return file
  const target = typeof file.includes === 'string' ? besides(path, file.includes) : undefined
  if (target === undefined) return 'includes a file outside the registry'
  const included = mergeFile(target, read, [...above, path])
  return typeof included === 'string' ? included : mergeTrees(included, file)
}

/** `../../ercs/x.json` as seen from a file; undefined where it is a URL or leaves the registry. */
function besides(path: string, relative: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(relative)) return undefined
  const steps = path.split('/').slice(0, -1)
  for (const step of relative.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined
    if (step !== '..' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function mergeTrees(included: Tree, including: Tree): Tree {
  const keys = new Set([...Object.keys(included), ...Object.keys(including)])
  return Object.fromEntries(
    [...keys].map((key) => {
      const [below, above] = [own(included, key), own(including, key)]
      if (above === undefined) return [key, below]
      if (isRecord(below) && isRecord(above)) return [key, mergeTrees(below, above)]
      return [key, key === 'fields' && isList(below) && isList(above) ? mergeFields(below, above) : above]
    }),
  )
}

function own(tree: Tree, key: string): unknown {
  return Object.hasOwn(tree, key) ? tree[key] : undefined
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** Fields of one path become one, in the included file's order; the others follow. */
function mergeFields(included: readonly unknown[], including: readonly unknown[]): unknown[] {
  const left = new Set(including)
  const merged = included.map((field) => {
    const same = including.find((other) => left.has(other) && samePath(field, other))
    left.delete(same)
    return isRecord(field) && isRecord(same) ? mergeTrees(field, same) : field
  })
  return [...merged, ...left]
}

function samePath(one: unknown, other: unknown): boolean {
  return isRecord(one) && isRecord(other) && typeof one.path === 'string' && one.path === other.path
}

/** The ABI names parameters only where a key does not; it can be larger than all the rest. */
function withoutSpareAbi(file: Tree): Tree {
  const { context, display } = file
  if (!isRecord(context) || !isRecord(context.contract) || !isRecord(display) || !isRecord(display.formats)) return file
  const bare = Object.keys(display.formats).some((key) => !/\(\s*\)|[a-z0-9\])]\s+[A-Za-z_$]/.test(key))
  if (bare) return file
  const { abi: _, ...contract } = context.contract
  return { ...file, context: { ...context, contract } }
}
