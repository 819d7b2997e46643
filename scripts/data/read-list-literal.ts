import ts from 'typescript'

/**
 * The first list of objects that a script spells out, or the one named `name`, as data. Nothing of the script is run.
 * Empty where there is none.
 */
export function readListLiteral(script: string, file: string, name?: string): readonly unknown[] {
  let found: readonly unknown[] = []
  const visit = (node: ts.Node, names: readonly string[]): void => {
    if (found.length > 0) return
    if (ts.isArrayLiteralExpression(node) && (name === undefined || names.includes(name))) {
      const list = node.elements.map(literalOf)
      if (list.some((item) => typeof item === 'object' && item !== null && 'type' in item)) found = list
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
