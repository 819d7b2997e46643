import { parseAbi, toEventSelector } from 'viem'

/**
 * Questions about who decides: of a Safe (OwnerManager, ModuleManager), OpenZeppelin's AccessControl and AccessManager,
 * of tokens that keep a list of their minters and pausers, and of a diamond (EIP-2535).
 */
export const CONTROL_VIEWS = parseAbi([
  'function isOwner(address owner) view returns (bool)',
  'function isModuleEnabled(address module) view returns (bool)',
  'function getThreshold() view returns (uint256)',
  'function hasRole(bytes32 role, address account) view returns (bool)',
  'function getRoleAdmin(bytes32 role) view returns (bytes32)',
  'function isMinter(address account) view returns (bool)',
  'function isPauser(address account) view returns (bool)',
  'function facetAddress(bytes4 selector) view returns (address)',
])

/** AccessManager overloads the name `hasRole`. */
export const MANAGER_VIEWS = parseAbi([
  'function hasRole(uint64 roleId, address account) view returns (bool isMember, uint32 delay)',
])

export const ROLE_CALLS = parseAbi([
  'function grantRole(bytes32 role, address account)',
  'function revokeRole(bytes32 role, address account)',
  'function renounceRole(bytes32 role, address account)',
])
export const MANAGER_CALLS = parseAbi([
  'function grantRole(uint64 roleId, address account, uint32 executionDelay)',
  'function revokeRole(uint64 roleId, address account)',
  'function renounceRole(uint64 roleId, address account)',
])

/** The role (and member) come first and are indexed. */
export const ROLE_EVENTS = ['RoleGranted(bytes32,address,address)', 'RoleRevoked(bytes32,address,address)'].map(
  (event) => toEventSelector(event),
)
export const MANAGER_EVENTS = ['RoleGranted(uint64,address,uint32,uint48,bool)', 'RoleRevoked(uint64,address)'].map(
  (event) => toEventSelector(event),
)
export const ROLE_ADMIN_CHANGED = toEventSelector('RoleAdminChanged(bytes32,bytes32,bytes32)')

/** Who it is about is indexed first. */
export const MINTER_EVENTS = [
  'MinterAdded(address)',
  'MinterRemoved(address)',
  'MinterConfigured(address,uint256)',
].map((event) => toEventSelector(event))
export const PAUSER_EVENTS = ['PauserAdded(address)', 'PauserRemoved(address)'].map((event) => toEventSelector(event))

export const DIAMOND_CUT = parseAbi([
  'struct FacetCut { address facet; uint8 action; bytes4[] selectors; }',
  'event DiamondCut(FacetCut[] cut, address init, bytes data)',
])
