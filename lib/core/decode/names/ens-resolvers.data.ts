import type { Address } from '../../facts/hex.ts'

/** ENS’s Universal Resolver by chain, as viem/chains has it; tests/core/decode/names holds them equal. */
export const ENS_RESOLVERS: ReadonlyMap<number, Address> = new Map([
  [1, '0xeeeeeeee14d718c2b47d9923deab1335e144eeee'],
  [11155111, '0xeeeeeeee14d718c2b47d9923deab1335e144eeee'],
  [17000, '0xeeeeeeee14d718c2b47d9923deab1335e144eeee'],
  [59144, '0x4d41762915f83c76ecaf6776d9b08076aa32b492'],
  [59141, '0x4d41762915f83c76ecaf6776d9b08076aa32b492'],
])
