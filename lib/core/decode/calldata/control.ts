import { parseAbi } from 'viem/utils'
import type { Decoder, Reading } from '../decoder.ts'
import { addressAt, bytesAt } from '../value-tree.ts'

const WORDS: Readonly<Record<string, string>> = {
  transferOwnership: 'Gives control of this contract to another',
  acceptOwnership: 'Takes over control of this contract',
  renounceOwnership: 'Gives up control of this contract: nobody will have it',
  grantRole: 'Gives a role in this contract to another',
  revokeRole: 'Takes a role in this contract from another',
  renounceRole: 'Gives up a role in this contract',
  upgradeTo: 'Replaces the code of this contract',
  upgradeToAndCall: 'Replaces the code of this contract and runs a call in it',
  changeAdmin: 'Gives the right to replace the code of this contract to another',
  upgrade: 'Replaces the code of another contract',
  upgradeAndCall: 'Replaces the code of another contract and runs a call in it',
  changeProxyAdmin: 'Gives the right to replace the code of a contract to another',
}

/** Who controls a contract, and what code it runs: OpenZeppelin's ownership, roles and proxies (ERC-1967, ERC-1822). */
export const controlDecoder: Decoder = {
  name: 'control',
  abi: parseAbi([
    'function transferOwnership(address newOwner)',
    'function acceptOwnership()',
    'function renounceOwnership()',
    'function grantRole(bytes32 role, address account)',
    'function revokeRole(bytes32 role, address account)',
    'function renounceRole(bytes32 role, address callerConfirmation)',
    'function upgradeTo(address newImplementation)',
    'function upgradeToAndCall(address newImplementation, bytes data)',
    'function changeAdmin(address newAdmin)',
    'function upgrade(address proxy, address implementation)',
    'function upgradeAndCall(address proxy, address implementation, bytes data)',
    'function changeProxyAdmin(address proxy, address newAdmin)',
  ]),
  read({ args, name, frame }): Reading {
    const reason = WORDS[name] ?? ''
    if (name !== 'upgradeToAndCall' && name !== 'upgradeAndCall') return { reason }
    const data = bytesAt(args, 'data')
    if (data === '0x') return { reason }
    const self = name === 'upgradeAndCall' ? addressAt(args, 'proxy') : frame.self
    const to = addressAt(args, name === 'upgradeAndCall' ? 'implementation' : 'newImplementation')
    const inner = { from: frame.from, to, self, value: frame.value, data, delegated: true }
    return { reason, shows: { data: { as: 'calls' } }, calls: [{ at: 'data', frame: inner }] }
  },
}
