import { encodeType, hashStruct } from '../../decode/typed-data/hash-typed-data.ts'
import { addressAt, nodeAt, uintAt } from '../../decode/value-tree.ts'
import type { Address, Hex } from '../../facts/hex.ts'
import type { Need } from '../../facts/need.ts'
import type { Step } from '../scenario.ts'
import {
  argumentOf,
  innerCall,
  joinedSignature,
  type SignedUse,
  signedScenario,
  takeable,
  type UsePlanner,
} from './signed-use.ts'

const DETAILS = '(address token,uint160 amount,uint48 expiration,uint48 nonce)'
const TOKENS = '(address token,uint256 amount)'
const MOVE = '(address to,uint256 requestedAmount)'
const TAKE = 'function transferFrom(address from,address to,uint160 amount,address token)'

/** What one token of the signature allows. */
interface Allowed {
  readonly token: Address
  readonly amount: bigint
}

/**
 * Permit2: an allowance that the spender gets, and at worst takes at once; or a transfer by signature, which takes all that
 * is permitted, and at worst what there is of it.
 */
export const permit2Uses: UsePlanner = (signed) => {
  const { message, typedData } = signed
  const name = /^Permit(Single|Batch)$|^Permit(?:Batch)?(?:Witness)?TransferFrom$/.exec(typedData.primaryType)
  if (name === null || nodeAt(message, 'spender')?.type !== 'address') return null
  const place = name[1] === undefined ? 'permitted' : 'details'
  const node = nodeAt(message, place)
  if (node?.items === undefined) return null
  const isList = node.type.endsWith(']')
  const parts = isList ? node.items : [node]
  if (parts.some((part) => nodeAt(part, 'token')?.type !== 'address' || nodeAt(part, 'amount') === undefined))
    return null
  const allowed = parts.map((part) => ({ token: addressAt(part, 'token'), amount: uintAt(part, 'amount') }))
  return name[1] === undefined ? planTransfer(signed, allowed, isList) : planAllowance(signed, allowed, isList)
}

function planAllowance(signed: SignedUse, allowed: readonly Allowed[], isList: boolean) {
  const { contract: permit2, message, signer } = signed
  const spender = addressAt(message, 'spender')
  const struct = `(${DETAILS}${isList ? '[]' : ''} details,address spender,uint256 sigDeadline)`
  const fn = `function permit(address owner,${struct} permit,bytes signature)`
  const permit = innerCall(spender, permit2, fn, [signer, argumentOf(message), joinedSignature(signed)])
  const { amounts, needs } = bounded(signed, allowed)
  const takes = (amounts ?? []).flatMap((amount, place): Step[] => {
    const token = allowed[place]?.token
    return amount === 0n || !token ? [] : [innerCall(spender, permit2, TAKE, [signer, spender, amount, token])]
  })
  const meant = signedScenario('used-as-meant', signed, [permit])
  const worst = takes.length === 0 ? [] : [signedScenario('worst-allowed', signed, [permit, ...takes])]
  return { result: [meant, ...worst], needs }
}

function planTransfer(signed: SignedUse, allowed: readonly Allowed[], isList: boolean) {
  const witness = witnessOf(signed)
  if (witness === null) return null
  const { contract: permit2, message, signer } = signed
  const spender = addressAt(message, 'spender')
  const [many, kind] = [isList ? '[]' : '', witness.length === 0 ? '' : 'Witness']
  const fn = [
    `function permit${kind}TransferFrom((${TOKENS}${many} permitted,uint256 nonce,uint256 deadline) permit`,
    `${MOVE}${many} details,address owner${kind === '' ? '' : ',bytes32 witness,string witnessType'},bytes signature)`,
  ].join(',')
  const transfer = (amounts: readonly bigint[]): Step => {
    const moves = amounts.map((requestedAmount) => ({ to: spender, requestedAmount }))
    const details = isList ? moves : moves[0]
    return innerCall(spender, permit2, fn, [argumentOf(message), details, signer, ...witness, joinedSignature(signed)])
  }
  const meant = signedScenario('used-as-meant', signed, [transfer(allowed.map(({ amount }) => amount))])
  const { amounts, needs } = bounded(signed, allowed)
  const none = amounts === null || amounts.every((amount) => amount === 0n)
  return { result: [meant, ...(none ? [] : [signedScenario('worst-allowed', signed, [transfer(amounts)])])], needs }
}

function bounded({ signer, contract, known }: SignedUse, allowed: readonly Allowed[]) {
  const stages = allowed.map(({ token, amount }) => takeable(amount, token, signer, known, contract))
  const amounts = stages.flatMap(({ result }) => (result === null ? [] : [result]))
  const needs: readonly Need[] = stages.flatMap((stage) => stage.needs)
  return { amounts: amounts.length === allowed.length ? amounts : null, needs }
}

/** The hash and the type of what is signed besides; none where nothing is, null where it is no struct. */
function witnessOf({ typedData, message }: SignedUse): readonly [Hex, string] | readonly [] | null {
  if (!typedData.primaryType.includes('Witness')) return []
  const [, , , deadline, node] = message.items ?? []
  if (deadline?.name !== 'deadline' || node?.items === undefined || node.type.endsWith(']')) return null
  const type = encodeType(typedData.types, typedData.primaryType)
  const start = type.indexOf(`${node.type} ${node.name})`)
  return start < 0 ? null : [hashStruct(typedData.types, node.type, node), type.slice(start)]
}
