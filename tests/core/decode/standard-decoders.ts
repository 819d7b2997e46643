/** Decoders whose functions an EIP itself spells out: its number. Every other decoder's are a product's. */
export const STANDARD_DECODERS: ReadonlyMap<string, number> = new Map([
  ['erc721', 721],
  ['erc1155', 1155],
  ['erc2612', 2612],
  ['erc3009', 3009],
  ['erc4626', 4626],
  ['erc777', 777],
  ['erc1363', 1363],
  ['erc2535', 2535],
  ['erc7579', 7579],
  ['erc7710', 7710],
])
