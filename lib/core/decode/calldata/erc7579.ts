import { parseAbi } from 'viem/utils'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { bytesAt } from '../value-tree.ts'
import { controlActs } from './control-acts.ts'
import { readExecution } from './read-execution.ts'

/** ERC-7579's modular accounts and ERC-7821's minimal ones: the mode says how the rest is packed. */
export const erc7579Decoder: Decoder = {
  name: 'erc7579',
  abi: parseAbi([
    'function execute(bytes32 mode, bytes executionCalldata)',
    'function executeFromExecutor(bytes32 mode, bytes executionCalldata)',
    'function installModule(uint256 moduleTypeId, address module, bytes initData)',
    'function uninstallModule(uint256 moduleTypeId, address module, bytes deInitData)',
  ]),
  read(call: DecodedCall): Reading {
    const { args, name, frame } = call
    if (name === 'installModule') return { reason: 'Lets a module act for this account', acts: controlActs(call) }
    if (name === 'uninstallModule') return { reason: 'Takes a module’s power away', acts: controlActs(call) }
    const at = 'executionCalldata'
    const execution = readExecution(bytesAt(args, 'mode'), bytesAt(args, at), frame.self, at)
    return execution.calls === undefined ? execution : { ...execution, shows: { [at]: { as: 'calls' } } }
  },
}
