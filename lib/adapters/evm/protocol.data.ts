// What the protocol charges and allows outside the EVM itself; the EVM's own numbers come with @ethereumjs/evm. Each is
// from the EIP (or, for the first three, the yellow paper) named beside it, and held by the state tests.

export const TRANSACTION_GAS = 21_000n
export const ZERO_BYTE_GAS = 4n
/** Since EIP-2028; 68 before. */
export const DATA_BYTE_GAS = 16n
export const DATA_BYTE_GAS_BEFORE_ISTANBUL = 68n
/** EIP-2: what a creation costs more, since Homestead. */
export const CREATION_GAS = 32_000n
/** EIP-2930 */
export const ACCESS_ADDRESS_GAS = 2_400n
export const ACCESS_SLOT_GAS = 1_900n
/** EIP-3860 */
export const INITCODE_WORD_GAS = 2n
/** EIP-7623: the least that a byte of calldata costs; a byte that is not zero counts as four. */
export const FLOOR_TOKEN_GAS = 10n
export const TOKENS_PER_DATA_BYTE = 4n
/** EIP-7702 */
export const AUTHORIZATION_GAS = 25_000n
export const AUTHORIZATION_REFUND = 12_500n
/** EIP-7825 */
export const MOST_TRANSACTION_GAS = 1n << 24n
/** EIP-2681 */
export const LAST_NONCE = (1n << 64n) - 1n

/** EIP-4844, and EIP-7691 where it is in force. */
export const BLOB_GAS = 1n << 17n
export const BLOB_VERSION = '0x01'
export const LEAST_BLOB_PRICE = 1n
export const BLOB_PRICE_FRACTION = 3_338_477n
export const BLOB_PRICE_FRACTION_SINCE_PRAGUE = 5_007_716n
export const MOST_BLOBS = 6
export const MOST_BLOBS_SINCE_PRAGUE = 9
/** EIP-7594: the most in one transaction. */
export const MOST_BLOBS_SINCE_OSAKA = 6
