import { z } from 'zod'
import { digestsSchema } from '../decode/digests.ts'
import { meaningSchema } from '../decode/meaning.ts'
import { PROVENANCES } from '../facts/provenance.ts'
import { hexSchema } from '../facts/schemas.ts'
import { SEVERITIES } from '../judge/finding.ts'
import { UNCHECKED_REASONS } from '../judge/unchecked-reason.ts'
import { VERDICTS } from '../judge/verdict.ts'
import { effectsSchema } from '../simulate/effects.ts'
import { executionSchema } from '../simulate/execution.ts'

export const findingSchema = z.object({
  code: z.string(),
  severity: z.enum(SEVERITIES),
  params: z.record(z.string(), z.json()),
  factIds: z.array(z.string()),
  /** The user may accept it, for this site, chain and these addresses. */
  acceptable: z.literal(true).optional(),
  /** The user accepted it until then (unix seconds): it no longer raises the verdict. */
  acceptedUntil: z.number().int().optional(),
  /** What it is called, in a few words. */
  name: z.string().optional(),
  /** What, why it matters and what to do, in English. */
  text: z.string(),
})

export const factSchema = z.object({
  id: z.string(),
  kind: z.string(),
  value: z.json(),
  provenance: z.enum(PROVENANCES),
  from: z.array(z.string()).optional(),
})

const stepSchema = z.object({ from: z.string(), to: z.string().nullable(), value: z.string(), data: hexSchema })

const heldTokenSchema = z.object({
  standard: z.enum(['erc20', 'erc721', 'erc1155']),
  token: z.string(),
  tokenId: z.string().optional(),
  amount: z.string(),
})

const simulationSchema = z.object({
  name: z.string(),
  steps: z.array(stepSchema),
  effects: effectsSchema,
  execution: z.array(executionSchema),
  /** What it takes as given that is not so yet: signatures over these digests, somebody's coins (wei) and tokens, a time (unix seconds). */
  assumes: z
    .object({
      signatures: z.array(hexSchema),
      funded: z
        .object({
          address: z.string(),
          wei: z.string(),
          tokens: z.array(heldTokenSchema).optional(),
          taker: z.string().optional(),
        })
        .optional(),
      at: z.string().optional(),
    })
    .optional(),
})
export type Simulation = z.infer<typeof simulationSchema>

/** All that is known of one request, as JSON. `docs/review.schema.json` is made from this. */
export const reviewSchema = z.object({
  schema: z.literal(1),
  id: z.string(),
  verdict: z.enum(VERDICTS),
  /** Every stage that this request needs gave a result. */
  complete: z.boolean(),
  unchecked: z.array(z.object({ stage: z.string(), reason: z.enum(UNCHECKED_REASONS), detail: z.string().optional() })),
  title: z.string(),
  summary: z.array(z.string()),
  findings: z.array(findingSchema),
  meaning: meaningSchema,
  simulation: z.array(simulationSchema),
  effects: effectsSchema.nullable(),
  execution: executionSchema.nullable(),
  digests: digestsSchema,
  facts: z.array(factSchema),
  hosts: z.array(z.object({ host: z.string(), methods: z.array(z.string()), count: z.number() })),
  error: z.string().optional(),
})
export type Review = z.infer<typeof reviewSchema>

/** A review before words were made of it. */
export type WordlessReview = Omit<Review, 'title' | 'summary' | 'findings'> & {
  findings: Omit<Review['findings'][number], 'name' | 'text'>[]
}
