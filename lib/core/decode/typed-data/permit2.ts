import { readPermit } from '../calldata/permit2.ts'
import type { TypedDataReader } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, listAt, uintAt, type ValueNode } from '../value-tree.ts'
import { encodeType } from './hash-typed-data.ts'
import { verifyingContract } from './verifying-contract.ts'

const DETAILS = 'PermitDetails(address token,uint160 amount,uint48 expiration,uint48 nonce)'
const TOKENS = 'TokenPermissions(address token,uint256 amount)'

const ALLOWANCES = [
  `PermitSingle(PermitDetails details,address spender,uint256 sigDeadline)${DETAILS}`,
  `PermitBatch(PermitDetails[] details,address spender,uint256 sigDeadline)${DETAILS}`,
]

/** Up to the witness that another protocol may add, and before the types that it names. */
const TRANSFER =
  /^Permit(?:Batch)?(?:Witness)?TransferFrom\(TokenPermissions(?:\[\])? permitted,address spender,uint256 nonce,uint256 deadline[,)]/

/**
 * Permit2's signatures. An allowance may be used until it ends; a transfer by signature is given to one spender, who may
 * take up to the amount once. A witness holds what another protocol wants signed besides, and is shown as its fields.
 */
export const permit2Reader: TypedDataReader = {
  name: 'permit2',
  read(typedData, message, _scope, signer) {
    if (verifyingContract(typedData) === undefined) return undefined
    const type = encodeType(typedData.types, typedData.primaryType)
    if (ALLOWANCES.includes(type)) return readPermit('', message, signer, true)
    if (!TRANSFER.test(type) || !type.includes(TOKENS)) return undefined
    const batch = type.includes('TokenPermissions[] permitted')
    const permitted = batch ? listAt(message, 'permitted') : [structAt(message, 'permitted')]
    const root = batch ? 'permitted.[0]' : 'permitted'
    const amounts = permitted.map((item, index) => [
      `${root.replace('[0]', `[${index}]`)}.amount`,
      { as: 'amount', token: addressAt(item, 'token'), allowance: true } as const,
    ])
    return {
      shows: { ...Object.fromEntries(amounts), deadline: { as: 'time', label: 'Signature usable until' } },
      acts: permitted.map(
        (item): Act => ({
          kind: 'approve',
          standard: 'erc20',
          token: addressAt(item, 'token'),
          owner: signer,
          spender: addressAt(message, 'spender'),
          scope: 'amount',
          amount: uintAt(item, 'amount').toString(),
          change: 'set',
          expires: uintAt(message, 'deadline').toString(),
          via: 'Permit2',
          signed: true,
        }),
      ),
    }
  },
}

function structAt(message: ValueNode, name: string): ValueNode {
  return { name, type: 'TokenPermissions', path: name, items: listAt(message, name) }
}
