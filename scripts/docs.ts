// Writes docs/rules.md from the rules and their words.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULES } from '../lib/core/judge/registry.ts'
import { rulesTable } from '../lib/core/words/rules-table.ts'
import { root } from './project.ts'

writeFileSync(join(root, 'docs', 'rules.md'), rulesTable(RULES))
