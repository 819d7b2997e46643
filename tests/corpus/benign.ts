import type { BenignCase } from './case.ts'
import type { Stage } from './open-stage.ts'

export const BENIGN = (_stage: Stage): readonly BenignCase[] => []
