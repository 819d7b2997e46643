import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reviewSchemaText } from '../../../scripts/docs/review-schema.ts'

test('docs/review.schema.json is what the schema in core says (npm run docs writes it)', () => {
  expect(readFileSync('docs/review.schema.json', 'utf8')).toBe(reviewSchemaText())
})
