import { parseAbi } from 'viem/utils'

/** Who controls a contract, and what code it runs: OpenZeppelin’s and Compound’s functions. */
export const CONTROL_ABI = parseAbi([
  'function transferOwnership(address newOwner)',
  'function acceptOwnership()',
  'function renounceOwnership()',
  'function grantRole(bytes32 role, address account)',
  'function revokeRole(bytes32 role, address account)',
  'function renounceRole(bytes32 role, address callerConfirmation)',
  'function beginDefaultAdminTransfer(address newAdmin)',
  'function acceptDefaultAdminTransfer()',
  'function cancelDefaultAdminTransfer()',
  'function changeDefaultAdminDelay(uint48 newDelay)',
  'function rollbackDefaultAdminDelay()',
  'function setPendingAdmin(address pendingAdmin_)',
  'function acceptAdmin()',
  'function _setPendingAdmin(address newPendingAdmin)',
  'function _acceptAdmin()',
  'function upgradeTo(address newImplementation)',
  'function upgradeToAndCall(address newImplementation, bytes data)',
  'function changeAdmin(address newAdmin)',
  'function upgrade(address proxy, address implementation)',
  'function upgradeAndCall(address proxy, address implementation, bytes data)',
  'function changeProxyAdmin(address proxy, address newAdmin)',
  'function deployAndUpgradeTo(address configuratorProxy, address cometProxy)',
  'function deployUpgradeToAndCall(address configuratorProxy, address cometProxy, bytes data)',
])
