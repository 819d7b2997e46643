import type { CallFrame } from './execution.ts'
import { framesOf } from './frames-of.ts'

/** Of a call tree only who created what and whose code ran as whose: enough to measure what a run changed. */
export function bareFrames(root: CallFrame | null): CallFrame | null {
  if (root === null) return null
  const kept = framesOf(root).filter(({ type }) => type === 'DELEGATECALL' || type.startsWith('CREATE'))
  const inside = kept.filter((frame) => frame !== root).map(bare)
  return inside.length === 0 ? bare(root) : { ...bare(root), calls: inside }
}

function bare({ type, from, to }: CallFrame): CallFrame {
  return { type, from, ...(to === undefined ? {} : { to }), gas: '0x0', gasUsed: '0x0', input: '0x' }
}
