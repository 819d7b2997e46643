/** A provider's `chainId` (EIP-695 says hex; some give decimal digits) as a number; null where it is none. */
export function parseChainId(text: string | null): number | null {
  if (text === null || !/^(0x[0-9a-fA-F]{1,13}|\d{1,15})$/.test(text)) return null
  const chainId = Number(text)
  return chainId > 0 ? chainId : null
}
