import type { Address } from '../core/facts/hex.ts'
import type { SiteMemory } from '../core/judge/site-memory.ts'

/** What this user did before, kept on this device. */
export interface Memory {
  /** How often `account` dealt with `counterparty`. */
  dealings(account: Address, counterparty: Address): Promise<number>
}

/** Whom this user dealt with, by what can be seen of an address at a glance. */
export interface PastParties {
  /** Addresses that `account` dealt with whose first digits are those of `address`; it itself where it is one of them. */
  beginningLike(account: Address, address: Address): Promise<readonly Address[]>
}

/** What a site had this user agree to before. */
export interface PastSites {
  site(origin: string, chainId: number, address: Address): Promise<SiteMemory>
}
