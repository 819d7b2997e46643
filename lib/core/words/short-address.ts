/** An address short enough for a sentence: `0xa0b869…06eb48`. What is no address comes back as it was. */
export function shortAddress(address: string): string {
  return /^0x[0-9a-f]{40}$/i.test(address) ? `${address.slice(0, 8)}…${address.slice(-6)}` : address
}
