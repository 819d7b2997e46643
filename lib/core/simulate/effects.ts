import { z } from 'zod'
import { addressSchema, amountSchema, deltaSchema } from '../facts/schemas.ts'

const assetSchema = z.object({
  owner: addressSchema,
  standard: z.enum(['native', 'erc20', 'erc721', 'erc1155']),
  token: addressSchema.nullable(),
  tokenId: amountSchema.optional(),
  delta: deltaSchema,
})
/** A net change, signed from the owner's view; never zero; native excludes the fee. */
export type AssetChange = z.infer<typeof assetSchema>

const allowanceSchema = z.object({
  owner: addressSchema,
  spender: addressSchema,
  standard: z.enum(['erc20', 'erc721', 'erc1155']),
  token: addressSchema,
  scope: z.enum(['amount', 'token-id', 'all']),
  tokenId: amountSchema.optional(),
  via: z.string().optional(),
  before: amountSchema,
  after: amountSchema,
  expires: amountSchema.optional(),
})
export type AllowanceChange = z.infer<typeof allowanceSchema>

const controlSchema = z.object({
  subject: addressSchema,
  kind: z.string(),
  before: z.string(),
  after: z.string(),
  slot: z.string().optional(),
})
export type ControlChange = z.infer<typeof controlSchema>

export const effectsSchema = z.object({
  assets: z.array(assetSchema),
  /** What the account pays the network, in wei, at the price a wallet would choose. */
  fee: amountSchema,
  allowances: z.array(allowanceSchema),
  control: z.array(controlSchema),
})
/** What a scenario changes, read from state before and after. The account's own assets come first. */
export type Effects = z.infer<typeof effectsSchema>
