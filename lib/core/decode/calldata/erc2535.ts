import { parseAbi } from 'viem/utils'
import { isZeroAddress } from '../../facts/hex.ts'
import type { Decoder, Reading } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, listAt, uintAt } from '../value-tree.ts'
import { controlActs } from './control-acts.ts'

/** What each action does, in the order of the standard's own numbers. */
const ACTIONS = ['adds', 'replaces', 'removes']

/** ERC-2535 diamonds: which contract runs which of a diamond's functions. What is run besides, runs as the diamond. */
export const erc2535Decoder: Decoder = {
  name: 'erc2535',
  abi: parseAbi([
    'struct FacetCut { address facetAddress; uint8 action; bytes4[] functionSelectors; }',
    'function diamondCut(FacetCut[] _diamondCut, address _init, bytes _calldata)',
  ]),
  read(call): Reading {
    const { args, frame } = call
    const cuts = listAt(args, '_diamondCut').map((cut) => Number(uintAt(cut, 'action')))
    if (cuts.some((action) => ACTIONS[action] === undefined)) return { reason: 'An action that no diamond knows' }
    const doing = ACTIONS.filter((_, action) => cuts.includes(action))
    const reason = doing.length === 0 ? undefined : `Changes the code of this contract: ${doing.join(', ')} functions`
    const to = addressAt(args, '_init')
    const said = reason === undefined ? {} : { reason, acts: controlActs(call) }
    if (isZeroAddress(to)) return said
    const inner = innerFrame(frame.self, to, 0n, bytesAt(args, '_calldata'), true)
    return { ...said, shows: { _calldata: { as: 'calls' } }, calls: [{ at: '_calldata', frame: inner }] }
  },
}
