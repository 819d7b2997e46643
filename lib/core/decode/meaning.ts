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

/** What rules over a contract: who holds it may do as the name says. */
export const CONTROL_RIGHTS = [
  'owner',
  'role',
  'code',
  'upgrades',
  'module',
  'guard',
  'fallback-handler',
  'threshold',
] as const

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
  z.object({
    /** An offer that others may take up later. Its terms are the acts of the same part. */
    kind: z.literal('order'),
    maker: addressSchema,
    /** null: anyone. */
    taker: addressSchema.nullable(),
    /** Unix seconds after which it is void; absent: never. */
    expires: z.string().optional(),
  }),
  z.object({
    /** Who rules over a contract, or what code it runs. */
    kind: z.literal('control'),
    /** null: a contract that the request does not name. */
    subject: addressSchema.nullable(),
    right: z.enum(CONTROL_RIGHTS),
    /** `offer`: the other has to accept it. */
    change: z.enum(['give', 'offer', 'take']),
    /** Who gets it or loses it, or the new code; null where that is nobody or not said. */
    to: addressSchema.nullable(),
  }),
  z.object({
    /** EIP-7702: code that acts as the account from then on; `code` null takes it back. `chainId` "0": on every chain. */
    kind: z.literal('delegate'),
    account: addressSchema.nullable(),
    code: addressSchema.nullable(),
    chainId: z.string(),
  }),
  z.object({ kind: z.literal('wrap'), token: addressSchema, amount: z.string() }),
  z.object({ kind: z.literal('unwrap'), token: addressSchema, amount: z.string() }),
])
export type Act = z.infer<typeof actSchema>
export type ControlAct = Extract<Act, { kind: 'control' }>

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
