// Writes what in docs/ is made from the code: the table of rules and the schema of a review.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULES } from '../lib/core/judge/registry.ts'
import { rulesTable } from '../lib/core/words/rules-table.ts'
import { reviewSchemaText } from './docs/review-schema.ts'
import { root } from './project.ts'

writeFileSync(join(root, 'docs', 'rules.md'), rulesTable(RULES))
writeFileSync(join(root, 'docs', 'review.schema.json'), reviewSchemaText())
