import type { Decoder, Reading } from '../decoder.ts'
import { addressAt, bytesAt } from '../value-tree.ts'
import { CONTROL_ABI } from './control.data.ts'
import { controlActs } from './control-acts.ts'

const FIRST_STEP = 'Offers control of this contract to another, who must accept it'
const ACCEPTS = 'Takes over control of this contract'

const WORDS: Readonly<Record<string, string>> = {
  transferOwnership: 'Gives control of this contract to another',
  acceptOwnership: ACCEPTS,
  renounceOwnership: 'Gives up control of this contract: nobody will have it',
  grantRole: 'Gives a role in this contract to another',
  revokeRole: 'Takes a role in this contract from another',
  renounceRole: 'Gives up a role in this contract',
  beginDefaultAdminTransfer: FIRST_STEP,
  acceptDefaultAdminTransfer: ACCEPTS,
  cancelDefaultAdminTransfer: 'Takes back the offer of control of this contract',
  changeDefaultAdminDelay: 'Changes how long handing over control of this contract takes',
  rollbackDefaultAdminDelay: 'Takes back a change of how long handing over control takes',
  setPendingAdmin: FIRST_STEP,
  acceptAdmin: ACCEPTS,
  _setPendingAdmin: FIRST_STEP,
  _acceptAdmin: ACCEPTS,
  upgradeTo: 'Replaces the code of this contract',
  upgradeToAndCall: 'Replaces the code of this contract and runs a call in it',
  changeAdmin: 'Gives the right to replace the code of this contract to another',
  upgrade: 'Replaces the code of another contract',
  upgradeAndCall: 'Replaces the code of another contract and runs a call in it',
  changeProxyAdmin: 'Gives the right to replace the code of a contract to another',
  deployAndUpgradeTo: 'Replaces the code of another contract by newly made code',
  deployUpgradeToAndCall: 'Replaces the code of another contract by newly made code and runs a call in it',
}

/** Where each form names whose code is replaced, and by what; null: by code that is made first. */
const UPGRADES: Readonly<Record<string, { readonly proxy?: string; readonly code: string | null }>> = {
  upgradeToAndCall: { code: 'newImplementation' },
  upgradeAndCall: { proxy: 'proxy', code: 'implementation' },
  deployUpgradeToAndCall: { proxy: 'cometProxy', code: null },
}

/** Who controls a contract, and what code it runs: ownership, roles and proxies (ERC-1967, ERC-1822). */
export const controlDecoder: Decoder = {
  name: 'control',
  abi: CONTROL_ABI,
  read(call): Reading {
    const { args, name, frame } = call
    const base: Reading = {
      reason: WORDS[name] ?? '',
      acts: controlActs(call),
      shows: { newDelay: { as: 'duration' } },
    }
    const upgrade = UPGRADES[name]
    if (upgrade === undefined) return base
    const data = bytesAt(args, 'data')
    if (data === '0x') return base
    const self = upgrade.proxy === undefined ? frame.self : addressAt(args, upgrade.proxy)
    const to = upgrade.code === null ? self : addressAt(args, upgrade.code)
    // Made code has no address yet: the call is then shown as one of the proxy itself.
    const inner = { from: frame.from, to, self, value: frame.value, data, delegated: upgrade.code !== null }
    return { ...base, shows: { data: { as: 'calls' } }, calls: [{ at: 'data', frame: inner }] }
  },
}
