import type { AbiFunction } from 'viem'
import type { Provenance } from '../../facts/provenance.ts'

/**
 * A function that a selector may stand for, and who says so. `descriptor`: an ERC-7730 descriptor bound to the contract.
 * `published`: what its publisher gave as its ABI. `bytecode`: recovered from its code, without a name. `signatures`: a
 * public table of texts, bound to nothing.
 */
export interface SourcedFunction {
  readonly fn: AbiFunction
  readonly source: 'descriptor' | 'published' | 'bytecode' | 'signatures'
  readonly provenance: Provenance
}
