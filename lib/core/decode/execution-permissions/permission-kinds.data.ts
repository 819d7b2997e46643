/** What a permission lets be taken or done, and how its amounts are told. */
export type PermissionKind =
  | { readonly of: 'coin' | 'erc20'; readonly how: 'stream' | 'period' | 'total' }
  | { readonly of: 'erc721' | 'erc1155' }
  | { readonly of: 'calls' | 'revocation' }

/**
 * The types of ERC-7715's permissions: those of @metamask/7715-permission-types 2.0.0, and the earlier `…-token-transfer`
 * of the EIP's text of 2024 and `contract-call` of viem 2.57.20.
 */
export const PERMISSION_KINDS: ReadonlyMap<string, PermissionKind> = new Map<string, PermissionKind>([
  ['native-token-stream', { of: 'coin', how: 'stream' }],
  ['native-token-periodic', { of: 'coin', how: 'period' }],
  ['native-token-allowance', { of: 'coin', how: 'total' }],
  ['native-token-transfer', { of: 'coin', how: 'total' }],
  ['erc20-token-stream', { of: 'erc20', how: 'stream' }],
  ['erc20-token-periodic', { of: 'erc20', how: 'period' }],
  ['erc20-token-allowance', { of: 'erc20', how: 'total' }],
  ['erc20-token-transfer', { of: 'erc20', how: 'total' }],
  ['erc721-token-transfer', { of: 'erc721' }],
  ['erc1155-token-transfer', { of: 'erc1155' }],
  ['erc20-token-revocation', { of: 'revocation' }],
  ['token-approval-revocation', { of: 'revocation' }],
  ['contract-call', { of: 'calls' }],
])
