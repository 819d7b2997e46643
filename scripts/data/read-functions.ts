import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { z } from 'zod'

type Input = { readonly type: string; readonly components?: readonly Input[] | undefined }

const inputSchema: z.ZodType<Input> = z.lazy(() =>
  z.object({ type: z.string(), components: z.array(inputSchema).optional() }),
)
const functionSchema = z.object({
  type: z.literal('function'),
  name: z.string(),
  inputs: z.array(inputSchema).default([]),
})

/** Larger files are builds with sources in them, whose contracts have files of their own too. */
const MAX_BYTES = 6_000_000

/** Functions of an ABI as text, `transfer(address,uint256)`: of every entry in `json`, however deep, that reads as one. */
export function functionsIn(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return []
  const own = functionSchema.safeParse(json)
  if (own.success) return [`${own.data.name}(${own.data.inputs.map(typeOf).join(',')})`]
  return Object.values(json).flatMap(functionsIn)
}

function typeOf({ type, components = [] }: Input): string {
  return type.startsWith('tuple') ? `(${components.map(typeOf).join(',')})${type.slice(5)}` : type
}

/** The functions of all ABIs that a package carries, in artifacts or spelled out in scripts. Nothing of it is run. */
export function functionsOfFolder(folder: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !/(?<!\.dbg)\.json$|\.m?js$/.test(entry.name) || statSync(path).size > MAX_BYTES) continue
    const text = readFileSync(path, 'utf8')
    if (!/["'`]function["'`]/.test(text)) continue
    for (const each of entry.name.endsWith('.json') ? functionsIn(parse(text)) : functionsInScript(text))
      found.add(each)
  }
  return found
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function functionsInScript(script: string): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const functions = ts.isObjectLiteralExpression(node) ? functionsIn(literalOf(node)) : []
    found.push(...functions)
    if (functions.length === 0) ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest))
  return found
}

/** Texts, lists and objects of an expression; null for all else. */
function literalOf(node: ts.Expression): unknown {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(literalOf)
  if (!ts.isObjectLiteralExpression(node)) return null
  return Object.fromEntries(
    node.properties
      .filter(ts.isPropertyAssignment)
      .map(({ name, initializer }) => [ts.isComputedPropertyName(name) ? '' : name.text, literalOf(initializer)]),
  )
}
