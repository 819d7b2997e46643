import { concatHex, decodeFunctionResult, encodeFunctionData, keccak256, parseAbi } from 'viem'
import { hashTypedData } from '../../decode/typed-data/hash-typed-data.ts'
import { isSafeTx } from '../../decode/typed-data/safe-tx.ts'
import { addressAt, bytesAt, uintAt } from '../../decode/value-tree.ts'
import type { Address, Hex } from '../../facts/hex.ts'
import { answerOf, type Need } from '../../facts/need.ts'
import type { Scenario } from '../scenario.ts'
import { standInSignature } from '../stand-in-signature.ts'
import { argumentOf, innerCall, type SignedUse, type UsePlanner } from './signed-use.ts'

const VIEWS = parseAbi([
  'function getOwners() view returns (address[])',
  'function getThreshold() view returns (uint256)',
  'function nonce() view returns (uint256)',
])
const RUN =
  'function execTransaction(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,bytes signatures)'
/** More owners than this sign nothing that is run here. */
const MOST_SIGNERS = 64n

interface SafeState {
  readonly owners: readonly Address[]
  readonly threshold: bigint
  readonly nonce: bigint
}

/**
 * What a Safe runs once enough of its owners have signed, and it is its turn: by the Safe's own `execTransaction`, with its
 * guard and what it pays back for gas, from somebody made up. Where the Safe does not say who its owners are, its call alone.
 */
export const safeUses: UsePlanner = (signed) => {
  if (!isSafeTx(signed.typedData)) return null
  const needs = VIEWS.map(({ name }) => viewNeed(signed.contract, name))
  const answers = needs.map((need) => answerOf(signed.known, need))
  if (answers.includes(undefined)) return { result: [], needs }
  const safe = readState(answers.map((answer) => (answer?.ok === true ? answer.value : '0x')))
  return { result: [safe === null ? callAlone(signed) : throughSafe(signed, safe)], needs }
}

function viewNeed(to: Address, functionName: (typeof VIEWS)[number]['name']) {
  return { kind: 'view-call', to, data: encodeFunctionData({ abi: VIEWS, functionName }) } as const satisfies Need
}

function readState([owners = '0x', threshold = '0x', nonce = '0x']: readonly Hex[]): SafeState | null {
  try {
    const state = {
      owners: decodeFunctionResult({ abi: VIEWS, functionName: 'getOwners', data: owners }).map(
        (owner) => owner.toLowerCase() as Address,
      ),
      threshold: decodeFunctionResult({ abi: VIEWS, functionName: 'getThreshold', data: threshold }),
      nonce: decodeFunctionResult({ abi: VIEWS, functionName: 'nonce', data: nonce }),
    }
    return state.threshold > 0n && state.threshold <= MOST_SIGNERS ? state : null
  } catch {
    return null
  }
}

function callAlone({ message, contract: safe }: SignedUse): Scenario {
  const [to, data] = [addressAt(message, 'to'), bytesAt(message, 'data')]
  const inner = uintAt(message, 'operation') === 0n ? 'call' : 'delegate'
  const step = { from: safe, to, value: uintAt(message, 'value').toString(), data, inner } as const
  return { name: 'used-as-meant', steps: [step], account: safe }
}

/** Its turn is taken to have come, unless it is over: then the Safe refuses it. The signer's own signature is among those. */
function throughSafe(signed: SignedUse, { owners, threshold, nonce }: SafeState): Scenario {
  const { typedData, message, contract: safe, signer } = signed
  const isOver = uintAt(message, 'nonce') < nonce
  const turn = isOver ? typedData.message : { ...typedData.message, nonce: nonce.toString() }
  const { digest } = hashTypedData({ ...typedData, message: turn })
  const signers = [signer, ...owners.filter((owner) => owner !== signer)].slice(0, Number(threshold)).toSorted()
  const signatures = concatHex(signers.map((each) => standInSignature(digest, each).bytes))
  const fields = (message.items ?? []).slice(0, -1).map(argumentOf)
  const from: Address = `0x${keccak256(digest).slice(26)}`
  return {
    name: 'used-as-meant',
    steps: [innerCall(from, safe, RUN, [...fields, signatures])],
    account: safe,
    signed: signers.map((each) => ({ digest, signer: each })),
  }
}
