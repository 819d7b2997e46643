/** By what right somebody decides over an account: what proxies, Safes, EIP-7702, Ownable, AccessControl and diamonds call it. */
export const CONTROL_KINDS = [
  'implementation',
  'admin',
  'beacon',
  'delegate',
  'guard',
  'module-guard',
  'fallback-handler',
  'co-owner',
  'module',
  'threshold',
  'owner',
  'pending-owner',
  'pending-admin',
  'governor',
  'authority',
  'guardian',
  'controller',
  'minter',
  'pauser',
  'role',
  'role-admin',
  'facet',
] as const
export type ControlKind = (typeof CONTROL_KINDS)[number]

/** Of these a contract may have any number at once, each with a right of its own. */
export const SHARED_KINDS: ReadonlySet<ControlKind> = new Set(['co-owner', 'module', 'minter', 'pauser', 'role'])
