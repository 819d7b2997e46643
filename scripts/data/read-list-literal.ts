import ts from 'typescript'

/**
 * The first list of typed objects that a script spells out, the one named `name`, or (`*`) all of them together, as
 * data. Nothing of the script is run. Empty where there is none.
 */
export function readListLiteral(script: string, file: string, name?: string): readonly unknown[] {
  const found: unknown[] = []
  const wanted = (names: readonly string[]) => name === undefined || name === '*' || names.includes(name)
  const visit = (node: ts.Node, names: readonly string[]): void => {
    if (found.length > 0 && name !== '*') return
    if (ts.isArrayLiteralExpression(node) && wanted(names)) {
      const list = node.elements.map(literalOf)
      found.push(...list.filter((item) => typeof item === 'object' && item !== null && 'type' in item))
      return
    }
    const own = ownName(node)
    ts.forEachChild(node, (child) => visit(child, own === undefined ? names : [...names, own]))
  }
  visit(ts.createSourceFile(file, script, ts.ScriptTarget.Latest), [])
  return found
}

/** `const x = …` and `exports.x = …`. */
function ownName(node: ts.Node): string | undefined {
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) return node.name.text
  if (ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left)) return node.left.name.text
  return undefined
}

function literalOf(node: ts.Expression): unknown {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(literalOf)
  if (ts.isObjectLiteralExpression(node))
    return Object.fromEntries(
      node.properties
        .filter(ts.isPropertyAssignment)
        .map(({ name, initializer }) => [keyOf(name), literalOf(initializer)]),
    )
  // Minifiers write `!0` and `!1`.
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand) && node.operand.text === '0'
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false
  return null
}

function keyOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : ''
}
