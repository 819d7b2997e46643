import { createRequire } from 'node:module'
import type { Hex } from 'viem'

/** Runtime code of one contract, and the text of the metadata whose hash the compiler wrote into it. */
export function compileWithMetadata(
  source: string,
  contract: string,
  bytecodeHash: 'ipfs' | 'bzzr1' | 'none' = 'ipfs',
): { readonly code: Hex; readonly metadata: string } {
  const solc: typeof import('solc') = createRequire(import.meta.url)('solc')
  const input = {
    language: 'Solidity',
    sources: { 'a.sol': { content: `// SPDX-License-Identifier: MIT\npragma solidity >=0.8.0;\n${source}` } },
    settings: {
      metadata: { bytecodeHash },
      outputSelection: { '*': { '*': ['metadata', 'evm.deployedBytecode.object'] } },
    },
  }
  const output: {
    contracts: Record<string, Record<string, { metadata: string; evm: { deployedBytecode: { object: string } } }>>
  } = JSON.parse(solc.compile(JSON.stringify(input)))
  const built = output.contracts['a.sol']?.[contract]
  if (built === undefined) throw new Error(`no contract ${contract}`)
  return { code: `0x${built.evm.deployedBytecode.object}`, metadata: built.metadata }
}
