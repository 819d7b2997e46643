import { encodeFunctionData, toFunctionSelector } from 'viem'
import type { Address, Hex } from '../facts/hex.ts'
import { CONTROL_VIEWS, MANAGER_VIEWS } from './control-abi.ts'
import type { ControlKind } from './control-kinds.ts'
import type { ViewCall } from './view-calls.ts'

/** Names under which contracts give the one address that decides (Ownable, Ownable2Step, AccessManaged, Compound, Circle). */
const GETTERS: readonly (readonly [kind: ControlKind, data: Hex])[] = (
  [
    ['owner', 'owner'],
    ['owner', 'getOwner'],
    ['pending-owner', 'pendingOwner'],
    ['admin', 'admin'],
    ['admin', 'feeToSetter'],
    ['pending-admin', 'pendingAdmin'],
    ['governor', 'governor'],
    ['governor', 'governance'],
    ['authority', 'authority'],
    ['guardian', 'guardian'],
    ['controller', 'controller'],
    ['minter', 'minter'],
    ['minter', 'masterMinter'],
    ['pauser', 'pauser'],
    ['implementation', 'implementation'],
  ] as const
).map(([kind, name]) => [kind, toFunctionSelector(`${name}()`)])

/** Every name under which a contract of this code may say who decides over it; `code` null: it runs another's. */
export function askDeciders(to: Address, code: string | null): readonly ViewCall[] {
  const known = GETTERS.filter(([, data]) => code?.includes(data.slice(2)) ?? true)
  return known.map(([kind, data]) => ({ to, data, asks: 'control', kind, answer: 'address' }))
}

export function askThreshold(to: Address): ViewCall {
  const data = encodeFunctionData({ abi: CONTROL_VIEWS, functionName: 'getThreshold' })
  return { to, data, asks: 'control', kind: 'threshold', answer: 'number' }
}

const MEMBER_VIEWS = {
  'co-owner': 'isOwner',
  module: 'isModuleEnabled',
  minter: 'isMinter',
  pauser: 'isPauser',
} as const

export function askMember(to: Address, kind: keyof typeof MEMBER_VIEWS, member: Address): ViewCall {
  const data = encodeFunctionData({ abi: CONTROL_VIEWS, functionName: MEMBER_VIEWS[kind], args: [member] })
  return { to, data, asks: 'control', kind, answer: 'member', member }
}

export function askRole(to: Address, role: Hex, member: Address): ViewCall {
  const data = encodeFunctionData({ abi: CONTROL_VIEWS, functionName: 'hasRole', args: [role, member] })
  return { to, data, asks: 'control', kind: 'role', answer: 'member', member, role }
}

export function askRoleAdmin(to: Address, role: Hex): ViewCall {
  const data = encodeFunctionData({ abi: CONTROL_VIEWS, functionName: 'getRoleAdmin', args: [role] })
  return { to, data, asks: 'control', kind: 'role-admin', answer: 'role', role }
}

export function askManagerRole(to: Address, roleId: bigint, member: Address): ViewCall {
  const data = encodeFunctionData({ abi: MANAGER_VIEWS, functionName: 'hasRole', args: [roleId, member] })
  return { to, data, asks: 'control', kind: 'role', answer: 'member', member, role: roleId.toString() }
}

export function askFacet(to: Address, selector: Hex): ViewCall {
  const data = encodeFunctionData({ abi: CONTROL_VIEWS, functionName: 'facetAddress', args: [selector] })
  return { to, data, asks: 'control', kind: 'facet', answer: 'address', role: selector }
}
