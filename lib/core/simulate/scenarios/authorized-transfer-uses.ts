import { encodeType } from '../../decode/typed-data/hash-typed-data.ts'
import { addressAt } from '../../decode/value-tree.ts'
import { argumentOf, innerCall, signedScenario, splitSignature, type UsePlanner } from './signed-use.ts'

const FIELDS = 'address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce'

/** ERC-3009: the transfer, brought by whom it goes to; the bytes allow nothing else. */
export const authorizedTransferUses: UsePlanner = (signed) => {
  const { typedData, message, contract: token } = signed
  const type = encodeType(typedData.types, typedData.primaryType)
  const verb = ['Transfer', 'Receive'].find((name) => type === `${name}WithAuthorization(${FIELDS})`)
  if (verb === undefined) return null
  const fn = `function ${verb.toLowerCase()}WithAuthorization(${FIELDS},uint8 v,bytes32 r,bytes32 s)`
  const args = [...(message.items ?? []).map(argumentOf), ...splitSignature(signed)]
  return {
    result: [signedScenario('used-as-meant', signed, [innerCall(addressAt(message, 'to'), token, fn, args)])],
    needs: [],
  }
}
