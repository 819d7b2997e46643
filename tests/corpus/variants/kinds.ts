import { accountExecutes } from './account-executes.ts'
import { otherAmounts, otherTerms } from './amounts.ts'
import { otherContracts, otherKeys } from './attackers-clothes.ts'
import { amongCalls, batchSpellings, parted } from './batches.ts'
import { otherDelegations } from './delegations.ts'
import { messageSpellings, otherMessages } from './messages.ts'
import { otherPermissions } from './permissions.ts'
import { relays } from './relays.ts'
import { spellings } from './spellings.ts'
import { moreBytes, otherFunctions, otherTokens } from './tokens.ts'
import { typedSpellings } from './typed-spellings.ts'
import { typedTerms } from './typed-terms.ts'
import type { Kind } from './variant.ts'

/** Every way to ask for the same otherwise; those that change most come first. */
export const KINDS: readonly Kind[] = [
  accountExecutes,
  otherContracts,
  relays,
  parted,
  otherFunctions,
  otherTokens,
  otherKeys,
  otherAmounts,
  otherTerms,
  typedTerms,
  otherPermissions,
  otherMessages,
  otherDelegations,
  amongCalls,
  moreBytes,
  spellings,
  batchSpellings,
  typedSpellings,
  messageSpellings,
]
