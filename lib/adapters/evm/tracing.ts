import type { Surrounding } from '../../core/simulate/surroundings.ts'
import type { CallTracer } from './call-tracer.ts'

/** What is noted of a run while it goes on. */
export interface Tracing {
  /** Whose tree the frames go to; null while nothing is traced. */
  tracer: CallTracer | null
  /** Where what code reads of its surroundings is noted; null while nobody asks. */
  reads: Set<Surrounding> | null
}
