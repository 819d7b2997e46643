import type { DecodedCall, Decoder, InnerCall, Reading } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, boolAt, bytesAt, listAt, nodeAt, uintAt } from '../value-tree.ts'
import { AAVE_GOVERNANCE_ABI } from './aave-governance.data.ts'
import { withSelector } from './with-selector.ts'

const LATER = 'What is in the payload is not in this call'

const WORDS: Readonly<Record<string, string>> = {
  createPayload: 'These calls run as Aave’s governance once they are voted for',
  executePayload: LATER,
  cancelPayload: LATER,
  createProposal: LATER,
  queueProposal: LATER,
  executeProposal: LATER,
  delegateByType: 'Gives a right to vote or propose with these tokens to another',
  metaDelegate: 'Gives the right to vote with the signer’s tokens to another',
  metaDelegateByType: 'Gives a right to vote or propose with the signer’s tokens to another',
}

/** Aave's governance V3: payloads (the calls), proposals that name payloads, and votes with proofs of balances. */
export const aaveGovernanceDecoder: Decoder = {
  name: 'aave-governance',
  abi: AAVE_GOVERNANCE_ABI,
  read(call) {
    const reason = WORDS[call.name]
    const said = reason === undefined ? {} : { reason }
    if (call.name === 'createPayload') return { ...readPayload(call), ...said }
    if (call.name === 'executeTransaction') return readExecution(call)
    return { shows: { deadline: { as: 'time', label: 'Signature usable until' } }, ...said }
  },
}

/** The executor that will run them is not in the call. */
function readPayload({ args }: DecodedCall): Reading {
  return {
    shows: Object.fromEntries(
      ['target', 'value', 'callData'].map((part) => [`actions.[].${part}`, { as: 'calls' } as const]),
    ),
    calls: listAt(args, 'actions').map((action, index): InnerCall => {
      const data = withSelector(nodeAt(action, 'signature'), bytesAt(action, 'callData'))
      const delegated = boolAt(action, 'withDelegateCall')
      const frame = innerFrame(null, addressAt(action, 'target'), uintAt(action, 'value'), data, delegated)
      return { at: `actions.[${index}]`, frame }
    }),
  }
}

function readExecution({ args, frame }: DecodedCall): Reading {
  const data = withSelector(nodeAt(args, 'signature'), bytesAt(args, 'data'))
  const delegated = boolAt(args, 'withDelegatecall')
  const inner = innerFrame(frame.self, addressAt(args, 'target'), uintAt(args, 'value'), data, delegated)
  return {
    shows: { target: { as: 'calls' }, value: { as: 'calls' }, data: { as: 'calls' } },
    calls: [{ at: 'data', frame: inner }],
  }
}
