import { z } from 'zod'
import { addressSchema, hexSchema } from '../facts/schemas.ts'

export const MEANING_KINDS = [
  'native-transfer',
  'contract-call',
  'creation',
  'batch',
  'user-operation',
  'typed-data',
  'siwe',
  'message',
  'blind-hash',
  'connect',
  'permission',
  'chain-add',
  'chain-switch',
  'asset-watch',
  'authorization',
  'raw-transaction',
  'unknown',
  'malformed',
] as const

/** One value that was read. `value` is as shown, `raw` canonical, `path` as in ERC-7730 (`#.spender`, `@.value`). */
export const fieldSchema = z.object({
  label: z.string(),
  type: z.string(),
  value: z.string(),
  raw: z.string(),
  path: z.string(),
  factId: z.string(),
  /** True where a descriptor says what matters and this value is not among it: there to be unfolded. */
  folded: z.boolean().optional(),
})
export type Field = z.infer<typeof fieldSchema>

const standardSchema = z.enum(['native', 'erc20', 'erc721', 'erc1155'])

const swapSideSchema = z.object({
  token: addressSchema.nullable(),
  amount: z.string().nullable(),
  exact: z.boolean(),
})

/**
 * What the bytes say they do, as typed parts that rules can read: never a sentence. `from`, `owner` and `recipient` are
 * null where the request does not say who that will be; an `amount` is null where the bytes leave it open ("all that is
 * held then", "a share").
 */
export const actSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('transfer'),
    standard: standardSchema,
    token: addressSchema.nullable(),
    from: addressSchema.nullable(),
    to: addressSchema.nullable(),
    amount: z.string().nullable(),
    tokenId: z.string().optional(),
  }),
  z.object({
    kind: z.literal('approve'),
    standard: z.enum(['erc20', 'erc721', 'erc1155']),
    token: addressSchema,
    owner: addressSchema.nullable(),
    spender: addressSchema,
    scope: z.enum(['amount', 'token-id', 'all']),
    /** Base units; "1" and "0" for granting and revoking where there is no amount. */
    amount: z.string(),
    /** `set` replaces the allowance, `increase` and `decrease` change it. */
    change: z.enum(['set', 'increase', 'decrease']),
    tokenId: z.string().optional(),
    /** Unix seconds after which the grant is void; absent: never. */
    expires: z.string().optional(),
    /** The standard or contract through which it is granted, where that is not the token's own `approve`. */
    via: z.string().optional(),
    /** True where a signature grants it, so that anyone may use it later without a transaction of the owner's. */
    signed: z.boolean(),
  }),
  z.object({
    kind: z.literal('swap'),
    give: swapSideSchema,
    get: swapSideSchema,
    recipient: addressSchema.nullable(),
    deadline: z.string().optional(),
  }),
  z.object({ kind: z.literal('wrap'), token: addressSchema, amount: z.string() }),
  z.object({ kind: z.literal('unwrap'), token: addressSchema, amount: z.string() }),
])
export type Act = z.infer<typeof actSchema>

export const functionSchema = z.object({
  name: z.string(),
  signature: z.string(),
  selector: hexSchema,
  /** Who says that it is this function: `pinned`, or as `SourcedFunction` has it. The fact `function` says how well known. */
  source: z.string(),
})

/** What a request, or a call inside one, says. `calls` are the calls inside it, each with its own path. */
export interface Meaning {
  kind: (typeof MEANING_KINDS)[number]
  path: string
  to?: string | undefined
  value?: string | undefined
  /** The claimed wording of a descriptor; never a fact about the chain. */
  intent?: string | undefined
  function?: z.infer<typeof functionSchema> | undefined
  /** Why the kind is `unknown` or `malformed`, or what part could not be read. */
  reason?: string | undefined
  fields: Field[]
  acts: Act[]
  calls: Meaning[]
}

export const meaningSchema: z.ZodType<Meaning> = z.lazy(() =>
  z.object({
    kind: z.enum(MEANING_KINDS),
    path: z.string(),
    to: z.string().optional(),
    value: z.string().optional(),
    intent: z.string().optional(),
    function: functionSchema.optional(),
    reason: z.string().optional(),
    fields: z.array(fieldSchema),
    acts: z.array(actSchema),
    calls: z.array(meaningSchema),
  }),
)
