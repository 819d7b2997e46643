/** Which values from the top of the stack say where in memory an opcode works: place and length; a number of its own. */
const PARTS: readonly (readonly [opcodes: readonly number[], ...parts: readonly MemoryPart[]])[] = [
  [[0x20, 0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0xf3, 0xfd], { offset: 0, length: 1 }],
  [[0x37, 0x39, 0x3e], { offset: 0, length: 2 }],
  [[0x3c], { offset: 1, length: 3 }],
  [[0x51, 0x52], { offset: 0, bytes: 32n }],
  [[0x53], { offset: 0, bytes: 1n }],
  [[0x5e], { offset: 0, length: 2 }, { offset: 1, length: 2 }],
  [[0xf0, 0xf5], { offset: 1, length: 2 }],
  [[0xf1, 0xf2], { offset: 3, length: 4 }, { offset: 5, length: 6 }],
  [[0xf4, 0xfa], { offset: 2, length: 3 }, { offset: 4, length: 5 }],
]

export type MemoryPart = { readonly offset: number } & ({ readonly length: number } | { readonly bytes: bigint })

export const MEMORY_USE: ReadonlyMap<number, readonly MemoryPart[]> = new Map(
  PARTS.flatMap(([opcodes, ...parts]) => opcodes.map((opcode) => [opcode, parts] as const)),
)
