import type { InnerCall } from '../decoder.ts'
import type { FieldSpec } from './read-format.ts'
import type { Target } from './resolve-path.ts'
import type { Source, Unfit } from './source.ts'

/** One value that is to be shown, and how. `base`: where relative paths in parameters start. */
export interface Formatting {
  readonly source: Source
  readonly spec: FieldSpec
  readonly base: Target
  readonly target: Target
}

/** `from`: ids of the facts that the text rests on besides the value; `call`: the value is a call of its own. */
export interface Formatted {
  readonly text: string
  readonly from?: readonly string[]
  readonly call?: InnerCall
}

/** Shows a value in one of the standard's formats, or says why that format can't show it. */
export type Formatter = (formatting: Formatting) => Formatted | Unfit
