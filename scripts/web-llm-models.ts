// Writes lib/adapters/model/web-llm/web-llm-models.data.ts from the configuration that @mlc-ai/web-llm brings.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseWebLlmModels } from '../tests/support/choose-web-llm-models.ts'
import { root } from './project.ts'

const models = JSON.stringify(chooseWebLlmModels(), null, 2)
const file = join(root, 'lib/adapters/model/web-llm/web-llm-models.data.ts')
writeFileSync(
  file,
  `/** Of those that web-llm’s own configuration names; written by scripts/web-llm-models.ts, and a test holds it equal. */
export const WEB_LLM_MODELS: readonly {
  readonly id: string
  /** Names no revision, so that no hash is pinned. */
  readonly url: string
  readonly program: string
  readonly memoryMb: number | null
  readonly halfPrecision: boolean
}[] = ${models}
`,
)
