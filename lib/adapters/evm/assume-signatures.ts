import type { EVM, PrecompileInput } from '@ethereumjs/evm'
import { bytesToHex, hexToBytes, setLengthLeft, setLengthRight } from '@ethereumjs/util'
import { concatHex, numberToHex } from 'viem'
import type { AssumedSignature } from '../../core/simulate/scenario.ts'
import { standInSignature } from '../../core/simulate/stand-in-signature.ts'

/** Where ecrecover lies (Yellow Paper, appendix E). */
const RECOVER = '0000000000000000000000000000000000000001'

/** Lets ecrecover find the signers of what stands in for signatures that are taken as given; all else is as it was. */
export function assumeSignatures({ precompiles }: EVM, signed: readonly AssumedSignature[]): void {
  const recover = precompiles.get(RECOVER)
  if (recover === undefined || signed.length === 0) return
  const signers = new Map(signed.map((each) => [askedFor(each), each.signer] as const))
  precompiles.set(RECOVER, (input: PrecompileInput) => {
    const signer = signers.get(bytesToHex(setLengthRight(input.data, 128, { allowTruncate: true })))
    const gas = input.common.param('ecRecoverGas')
    if (signer === undefined || input.gasLimit < gas) return recover(input)
    return { executionGasUsed: gas, returnValue: setLengthLeft(hexToBytes(signer), 32) }
  })
}

function askedFor({ digest, signer }: AssumedSignature): string {
  const { v, r, s } = standInSignature(digest, signer)
  return concatHex([digest, numberToHex(v, { size: 32 }), r, s])
}
