import { type Address, isZeroAddress } from '../../facts/hex.ts'
import type { DecodedCall } from '../decoder.ts'
import type { Act, ControlAct } from '../meaning.ts'
import { addressAt } from '../value-tree.ts'

/** `to` and `subject` name arguments; `to` absent: whoever calls; null: nobody whom the call names. */
interface Change extends Pick<ControlAct, 'right' | 'change'> {
  readonly to?: string | null
  readonly subject?: string
}

const OWNER = { right: 'owner', change: 'give' } as const
const LOSES_OWNER = { right: 'owner', change: 'take' } as const
const OFFER = { right: 'owner', change: 'offer' } as const
const ROLE = { right: 'role', change: 'give' } as const
const LOSES_ROLE = { right: 'role', change: 'take' } as const
const CODE = { right: 'code', change: 'give' } as const
const UPGRADES = { right: 'upgrades', change: 'give' } as const
const MODULE = { right: 'module', change: 'give' } as const
const LOSES_MODULE = { right: 'module', change: 'take' } as const

/**
 * The functions of OpenZeppelin's, Compound's and Safe's contracts, and of smart accounts (ERC-7579, ERC-6900, Kernel's,
 * Coinbase's), that change who rules over them, by name.
 */
const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  transferOwnership: [{ ...OWNER, to: 'newOwner' }],
  acceptOwnership: [OWNER],
  renounceOwnership: [LOSES_OWNER],
  grantRole: [{ ...ROLE, to: 'account' }],
  revokeRole: [{ ...LOSES_ROLE, to: 'account' }],
  renounceRole: [{ ...LOSES_ROLE, to: 'callerConfirmation' }],
  beginDefaultAdminTransfer: [{ ...OFFER, to: 'newAdmin' }],
  acceptDefaultAdminTransfer: [OWNER],
  setPendingAdmin: [{ ...OFFER, to: 'pendingAdmin_' }],
  acceptAdmin: [OWNER],
  _setPendingAdmin: [{ ...OFFER, to: 'newPendingAdmin' }],
  _acceptAdmin: [OWNER],
  setAuthority: [{ ...OWNER, to: 'newAuthority' }],
  updateAuthority: [{ ...OWNER, to: 'newAuthority', subject: 'target' }],
  upgradeTo: [{ ...CODE, to: 'newImplementation' }],
  upgradeToAndCall: [{ ...CODE, to: 'newImplementation' }],
  changeAdmin: [{ ...UPGRADES, to: 'newAdmin' }],
  upgrade: [{ ...CODE, to: 'implementation', subject: 'proxy' }],
  upgradeAndCall: [{ ...CODE, to: 'implementation', subject: 'proxy' }],
  changeProxyAdmin: [{ ...UPGRADES, to: 'newAdmin', subject: 'proxy' }],
  deployAndUpgradeTo: [{ ...CODE, to: null, subject: 'cometProxy' }],
  deployUpgradeToAndCall: [{ ...CODE, to: null, subject: 'cometProxy' }],
  addOwnerWithThreshold: [{ ...OWNER, to: 'owner' }],
  removeOwner: [{ ...LOSES_OWNER, to: 'owner' }],
  swapOwner: [
    { ...LOSES_OWNER, to: 'oldOwner' },
    { ...OWNER, to: 'newOwner' },
  ],
  changeThreshold: [{ right: 'threshold', change: 'give', to: null }],
  enableModule: [{ ...MODULE, to: 'module' }],
  disableModule: [{ ...LOSES_MODULE, to: 'module' }],
  installModule: [{ ...MODULE, to: 'module' }],
  uninstallModule: [{ ...LOSES_MODULE, to: 'module' }],
  installPlugin: [{ ...MODULE, to: 'plugin' }],
  uninstallPlugin: [{ ...LOSES_MODULE, to: 'plugin' }],
  installValidation: [{ ...MODULE, to: null }],
  setDefaultValidator: [{ ...MODULE, to: '_defaultValidator' }],
  setExecution: [
    { ...MODULE, to: '_executor' },
    { ...MODULE, to: '_validator' },
  ],
  changeRootValidator: [{ ...MODULE, to: null }],
  addOwnerAddress: [{ ...OWNER, to: 'owner' }],
  addOwnerPublicKey: [{ ...OWNER, to: null }],
  removeLastOwner: [{ ...LOSES_OWNER, to: null }],
  updateImplementation: [{ ...CODE, to: '_implementation' }],
  diamondCut: [{ ...CODE, to: null }],
  setGuard: [{ right: 'guard', change: 'give', to: 'guard' }],
  setModuleGuard: [{ right: 'guard', change: 'give', to: 'moduleGuard' }],
  setFallbackHandler: [{ right: 'fallback-handler', change: 'give', to: 'handler' }],
  changeMasterCopy: [{ ...CODE, to: '_masterCopy' }],
  setupToL2: [{ ...CODE, to: 'l2Singleton' }],
  migrateSingleton: [{ ...CODE, to: null }],
  migrateWithFallbackHandler: [{ ...CODE, to: null }],
  migrateL2Singleton: [{ ...CODE, to: null }],
  migrateL2WithFallbackHandler: [{ ...CODE, to: null }],
}

/** What a call that is known by its name changes in who rules over a contract. */
export function controlActs({ args, name, frame }: DecodedCall): readonly Act[] {
  return (CHANGES[name] ?? []).map(({ right, change, to, subject }) => {
    const whom = to === undefined ? frame.from : to === null ? null : addressAt(args, to)
    const isNobody = whom !== null && isZeroAddress(whom)
    return {
      kind: 'control',
      subject: subject === undefined ? frame.self : addressAt(args, subject),
      right,
      // Where nobody is named, what stood there is taken away.
      change: isNobody ? 'take' : change,
      to: isNobody ? null : (whom satisfies Address | null),
    }
  })
}
