import { z } from 'zod'
import type { Address } from '../../facts/hex.ts'

/** More than any published descriptor has of each; one with more is refused. */
const MAX_ENTRIES = 4_096

const textSchema = z.string().max(8_192)
const constantSchema = z.union([textSchema, z.number(), z.boolean(), z.null()])
const deploymentsSchema = z
  .array(z.object({ chainId: z.number().int().positive(), address: z.string().regex(/^0x[0-9a-fA-F]{40}$/) }))
  .max(MAX_ENTRIES)

const contractSchema = z.object({
  deployments: deploymentsSchema.optional(),
  factory: z.object({ deployments: deploymentsSchema, deployEvent: textSchema }).optional(),
  /** Version 1: names for keys that hold types alone; a URL is not followed. */
  abi: z.union([z.array(z.unknown()).max(MAX_ENTRIES), textSchema]).optional(),
})

const eip712Schema = z.object({
  deployments: deploymentsSchema.optional(),
  domain: z.record(textSchema, constantSchema).optional(),
  domainSeparator: textSchema.optional(),
  /** Version 1: the types of keys that hold the primary type alone. */
  schemas: z
    .array(z.union([textSchema, z.object({ primaryType: textSchema, types: z.record(textSchema, z.unknown()) })]))
    .max(64)
    .optional(),
})

const metadataSchema = z.object({
  owner: textSchema.optional(),
  contractName: textSchema.optional(),
  token: z.object({ ticker: textSchema, name: textSchema, decimals: z.number().int().min(0).max(77) }).optional(),
  constants: record(constantSchema).optional(),
  enums: record(record(textSchema)).optional(),
  maps: record(z.object({ values: record(constantSchema) })).optional(),
})

/**
 * One ERC-7730 file (version 1 or 2) as the library keeps it: what it includes merged in by `mergeIncludes`, and its
 * `path` in the registry. Formats and definitions are parsed when one of them is used.
 */
export const descriptorSchema = z.object({
  path: textSchema,
  $schema: textSchema.optional(),
  context: z.object({ contract: contractSchema.optional(), eip712: eip712Schema.optional() }),
  metadata: metadataSchema.optional(),
  display: z.object({ definitions: record(z.unknown()).optional(), formats: record(z.unknown()) }),
})
export type Descriptor = z.infer<typeof descriptorSchema>

/** What the library answers for one contract: descriptors for calls to it, and for typed data that it verifies. */
export const descriptorsSchema = z.object({
  calldata: z.array(z.unknown()).max(64),
  eip712: z.array(z.unknown()).max(64),
})

/** Where a descriptor says that it applies, for an index: chain and lower-case address. */
export function deploymentsOf(descriptor: Descriptor): {
  readonly kind: 'calldata' | 'eip712'
  readonly deployments: readonly { readonly chainId: number; readonly address: Address }[]
} {
  const { contract, eip712 } = descriptor.context
  const deployments = (contract ?? eip712)?.deployments ?? []
  return {
    kind: contract === undefined ? 'eip712' : 'calldata',
    deployments: deployments.map(({ chainId, address }) => ({ chainId, address: address.toLowerCase() as Address })),
  }
}

function record<Value extends z.ZodType>(value: Value) {
  return z
    .record(textSchema, value)
    .refine((entries) => Object.keys(entries).length <= MAX_ENTRIES, { error: `more than ${MAX_ENTRIES} entries` })
}
