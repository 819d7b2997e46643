import { parseAbi } from 'viem/utils'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt } from '../value-tree.ts'
import { controlActs } from './control-acts.ts'

const RULES = 'Changes who may do what in the contracts that this one manages'

const EITHER = 'Calls another contract, or runs its code as its own: which of the two is not in the call'

const WORDS: Readonly<Record<string, string>> = {
  grantRole: 'Gives a role in the managed contracts to another',
  revokeRole: 'Takes a role in the managed contracts from another',
  renounceRole: 'Gives up a role in the managed contracts',
  setRoleAdmin: RULES,
  setRoleGuardian: RULES,
  setGrantDelay: RULES,
  setTargetFunctionRole: RULES,
  setTargetAdminDelay: RULES,
  setTargetClosed: 'Opens or closes a managed contract',
  updateAuthority: 'Puts a managed contract under another’s control',
  setAuthority: 'Puts this contract under another’s control',
}

/** OpenZeppelin's AccessManager: roles and delays for many contracts, and the calls that it makes for those who have them. */
export const managedAccessDecoder: Decoder = {
  name: 'managed-access',
  abi: parseAbi([
    'function execute(address target, bytes data)',
    'function schedule(address target, bytes data, uint48 when)',
    'function cancel(address caller, address target, bytes data)',
    'function grantRole(uint64 roleId, address account, uint32 executionDelay)',
    'function revokeRole(uint64 roleId, address account)',
    'function renounceRole(uint64 roleId, address callerConfirmation)',
    'function setRoleAdmin(uint64 roleId, uint64 admin)',
    'function setRoleGuardian(uint64 roleId, uint64 guardian)',
    'function setGrantDelay(uint64 roleId, uint32 newDelay)',
    'function setTargetFunctionRole(address target, bytes4[] selectors, uint64 roleId)',
    'function setTargetAdminDelay(address target, uint32 newDelay)',
    'function setTargetClosed(address target, bool closed)',
    'function updateAuthority(address target, address newAuthority)',
    'function setAuthority(address newAuthority)',
  ]),
  read(call) {
    const reason = WORDS[call.name]
    const shows = { executionDelay: { as: 'duration' }, newDelay: { as: 'duration' }, when: { as: 'time' } } as const
    return reason === undefined ? readCall(call) : { reason, shows, acts: controlActs(call) }
  },
}

/**
 * A scheduled call runs later, as the manager, with whatever wei comes then. MakerDAO's DSProxy has the same `execute`,
 * and runs the target's code as itself: read so, since less follows from a call than from that.
 */
function readCall({ args, name, frame }: DecodedCall): Reading {
  if (name === 'cancel') return { reason: 'Takes back a call that was to run' }
  const delegated = name === 'execute'
  const inner = innerFrame(frame.self, addressAt(args, 'target'), 0n, bytesAt(args, 'data'), delegated)
  return {
    shows: { target: { as: 'calls' }, data: { as: 'calls' }, when: { as: 'time' } },
    calls: [{ at: 'data', frame: inner }],
    reason: delegated ? EITHER : 'Runs later, when it is told to',
  }
}
