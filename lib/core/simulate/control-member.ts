import { SHARED_KINDS } from './control-kinds.ts'
import type { ControlChange } from './effects.ts'

/** Who gets or loses a right that several may have at once; undefined where only one can, so that it passes on. */
export function controlMember({ kind, before, after }: ControlChange): string | undefined {
  return SHARED_KINDS.has(kind) ? after || before : undefined
}
