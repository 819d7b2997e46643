/**
 * What code can read that is neither its input nor the chain's state: of the block, of the transaction around it, of the
 * gas that is left. Named as the EVM's opcodes are (`prevrandao` is also the difficulty of older forks).
 */
export const SURROUNDINGS = [
  'number',
  'timestamp',
  'blockhash',
  'coinbase',
  'prevrandao',
  'gaslimit',
  'basefee',
  'blobbasefee',
  'gasprice',
  'gas',
  'origin',
  'chainid',
] as const
export type Surrounding = (typeof SURROUNDINGS)[number]
