import { z } from 'zod'
import type { Descriptor } from './descriptor.ts'
import { isBounded } from './is-bounded.ts'

const MAX_DEPTH = 24
const MAX_VALUES = 40_000
const MAX_REFERENCES = 8

const textSchema = z.string().max(1_024)
const literalSchema = z.union([textSchema, z.number(), z.boolean(), z.null()])
const ruleSchema = z.union([
  z.enum(['always', 'never', 'optional']),
  z.object({ ifNotIn: z.array(literalSchema).max(1_024) }),
  z.object({ mustMatch: z.array(literalSchema).max(1_024) }),
])

const ownFieldSchema = z.object({
  $ref: textSchema.optional(),
  path: textSchema.optional(),
  value: literalSchema.optional(),
  label: textSchema.optional(),
  format: textSchema.optional(),
  params: z.record(textSchema, z.unknown()).optional(),
  visible: ruleSchema.optional(),
  separator: textSchema.optional(),
  iteration: z.enum(['sequential', 'bundled']).optional(),
  encryption: z.object({ scheme: textSchema, fallbackLabel: textSchema.optional() }).optional(),
})
type OwnField = z.infer<typeof ownFieldSchema>

/** One field of a format, or a group of them. */
export interface FieldSpec extends OwnField {
  readonly fields?: FieldSpec[] | undefined
}
const fieldSchema: z.ZodType<FieldSpec> = z.lazy(() =>
  ownFieldSchema.extend({ fields: z.array(fieldSchema).max(512).optional() }),
)

const formatSchema = z.object({
  intent: z.union([textSchema, z.record(textSchema, textSchema)]).optional(),
  interpolatedIntent: z.string().max(2_048).optional(),
  fields: z.array(fieldSchema).max(512).default([]),
  /** Version 1; paths. */
  required: z.array(textSchema).max(512).nullish(),
  excluded: z.array(textSchema).max(512).nullish(),
})
export type Format = z.infer<typeof formatSchema>

/** The format under one key, its references put in place; the reason where it is not to be used. */
export function readFormat({ display }: Descriptor, key: string): Format | { readonly unfit: string } {
  const { formats, definitions = {} } = display
  const raw = Object.hasOwn(formats, key) ? formats[key] : undefined
  if (!isBounded(raw, MAX_DEPTH, MAX_VALUES)) return { unfit: 'it is larger than is read' }
  const parsed = formatSchema.safeParse(raw)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { unfit: `${issue?.path.join('.').slice(0, 80)} is not as the standard has it` }
  }
  const { data } = parsed
  const hidden = new Set(data.excluded ?? [])
  const settle = (field: FieldSpec): FieldSpec | undefined => {
    const own = follow(field, definitions)
    if (own === undefined) return undefined
    const fields = own.fields?.map(settle)
    if (fields?.some((each) => each === undefined) === true) return undefined
    return {
      ...own,
      ...(own.path !== undefined && hidden.has(own.path) ? { visible: 'never' as const } : {}),
      ...(fields === undefined ? {} : { fields: fields.filter((each) => each !== undefined) }),
    }
  }
  const fields = data.fields.map(settle).filter((each) => each !== undefined)
  return fields.length === data.fields.length ? { ...data, fields } : { unfit: 'it refers to what is not there' }
}

/** A field with the shared definition that it names; what it says itself wins. */
function follow(field: FieldSpec, definitions: { readonly [name: string]: unknown }): FieldSpec | undefined {
  let own = field
  for (let count = 0; own.$ref !== undefined; count += 1) {
    const name = /^\$\.display\.definitions\.([^.]+)$/.exec(own.$ref)?.[1]
    const definition = name !== undefined && Object.hasOwn(definitions, name) ? definitions[name] : undefined
    if (count === MAX_REFERENCES || !isBounded(definition, MAX_DEPTH, MAX_VALUES)) return undefined
    const shared = fieldSchema.safeParse(definition)
    if (!shared.success) return undefined
    const { $ref: _, ...above } = own
    const params = { ...shared.data.params, ...above.params }
    own = { ...shared.data, ...above, params }
  }
  return own
}
