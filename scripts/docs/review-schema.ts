import { z } from 'zod'
import { reviewSchema } from '../../lib/core/review/review.ts'

/** The text of `docs/review.schema.json`: a Review as JSON Schema, made from the zod schema that is its source. */
export function reviewSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(reviewSchema), null, 2)}\n`
}
