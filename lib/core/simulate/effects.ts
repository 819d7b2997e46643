import { z } from 'zod'
import { addressSchema, amountSchema, deltaSchema, hexSchema } from '../facts/schemas.ts'
import { CONTROL_KINDS } from './control-kinds.ts'

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
  kind: z.enum(CONTROL_KINDS),
  /** An address, or empty for none; a threshold in decimal digits; a role. */
  before: z.string(),
  after: z.string(),
  slot: z.string().optional(),
  /** Which of several: a role of AccessControl (32 bytes) or AccessManager (decimal), a selector of a diamond. */
  role: z.string().optional(),
})
/** Who may decide over `subject`. Of what there can be several of, each is one change, from or to nobody. */
export type ControlChange = z.infer<typeof controlSchema>

const contractSchema = z.object({
  address: addressSchema,
  change: z.enum(['created', 'destroyed', 'code-changed']),
  creator: addressSchema.optional(),
  /** The request itself creates it; otherwise code that it runs does. */
  direct: z.boolean().optional(),
  /** Hash of its new code without the numbers that it was made with. */
  shape: hexSchema.optional(),
})
/** A contract that is there now, is no more, or runs other code than before. Delegations (EIP-7702) are no contracts. */
export type ContractChange = z.infer<typeof contractSchema>

export const effectsSchema = z.object({
  assets: z.array(assetSchema),
  /** What the account pays the network, in wei, at the price a wallet would choose. */
  fee: amountSchema,
  allowances: z.array(allowanceSchema),
  control: z.array(controlSchema),
  contracts: z.array(contractSchema).optional(),
  /** What logs say that the account gave or got, and its balances deny. */
  claimed: z.array(assetSchema).optional(),
})
/** What a scenario changes, read from state before and after. The account's own assets come first. */
export type Effects = z.infer<typeof effectsSchema>
