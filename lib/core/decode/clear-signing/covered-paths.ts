import type { ValueNode } from '../value-tree.ts'
import type { Shown } from './list-shown.ts'

/**
 * The paths of the values that a descriptor shows whole, as another reading of the same bytes names them: both trees
 * have one shape, but each takes the names of parameters from its own ABI.
 */
export function coveredPaths(shown: readonly Shown[], own: ValueNode, other: ValueNode): ReadonlySet<string> {
  const paths = new Set(shown.filter(({ whole }) => whole).map(({ node }) => node.path))
  const covered = new Set([...paths].filter((path) => path.startsWith('@')))
  const visit = (one: ValueNode, same: ValueNode) => {
    if (paths.has(one.path) && one.type === same.type) covered.add(same.path)
    for (const [index, item] of (one.items ?? []).entries()) {
      const counterpart = same.items?.[index]
      if (counterpart !== undefined) visit(item, counterpart)
    }
  }
  visit(own, other)
  return covered
}
