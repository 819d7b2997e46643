import type { Address } from '../../facts/hex.ts'

/**
 * MetaMask’s Delegation Framework 1.3.0 as deployed, at the same addresses on each of these chains, by
 * @metamask/delegation-deployments 2.0.0.
 */
export const FRAMEWORK_CHAINS: ReadonlySet<number> = new Set([
  1, 10, 56, 97, 100, 130, 137, 143, 146, 1155, 1301, 1328, 1329, 2020, 4114, 4217, 4326, 4663, 5000, 5003, 5115, 6343,
  8453, 10_143, 10_200, 13_579, 14_601, 42_161, 42_170, 42_220, 42_431, 46_630, 57_073, 59_141, 59_144, 80_002, 80_069,
  80_094, 84_532, 202_601, 421_614, 560_048, 737_373, 747_474, 763_373, 5_042_002, 11_142_220, 11_155_111, 11_155_420,
])

export const DELEGATION_MANAGER: Address = '0xdb9b1e94b5b69df7e401ddbede43491141047db3'

/** The enforcers whose terms are read here. */
export const ENFORCERS = {
  '0xc2b0d624c1c4319760c96503ba27c347f3260f55': 'AllowedCalldata',
  '0x2c21fd0cb9dc8445cb3fb0dc5e7bb0aca01842b5': 'AllowedMethods',
  '0x7f20f61b1f09b08d970938f6fa563634d65c4eeb': 'AllowedTargets',
  '0xe264f1f09a19505a1ca1a86d5b01e8bfdb64324a': 'ApprovalRevocation',
  '0x44b8c6ae3c304213c3e298495e12497ed3e56e41': 'ArgsEqualityCheck',
  '0x5d9818df0ae3f66e9c3d0c5029daf99d1823ca6c': 'BlockNumber',
  '0xcdf6ab796408598cea671d79506d7d48e97a5437': 'ERC20BalanceChange',
  '0x474e3ae7e169e940607cc624da8a15eb120139ab': 'ERC20PeriodTransfer',
  '0x56c97ae02f233b29fa03502ecc0457266d9be00e': 'ERC20Streaming',
  '0xf100b0819427117ecf76ed94b358b1a5b5c6d2fc': 'ERC20TransferAmount',
  '0x8afdf96edbbe7e1ed3f5cd89c7e084841e12a09e': 'ERC721BalanceChange',
  '0x3790e6b7233f779b09da74c72b6e94813925b9af': 'ERC721Transfer',
  '0x63c322732695cafbbd488fc6937a0a7b66fc001a': 'ERC1155BalanceChange',
  '0x99f2e9bf15ce5ec84685604836f71ab835dbbded': 'ExactCalldata',
  '0x146713078d39ecc1f5338309c28405ccf85abfbb': 'ExactExecution',
  '0xc8b5d93463c893401094cc70e66a206fb5987997': 'Id',
  '0x04658b29f6b82ed55274221a06fc97d318e25416': 'LimitedCalls',
  '0xfb2f1a9bd76d3701b730e5d69c3219d42d80ebb7': 'MultiTokenPeriod',
  '0xbd7b277507723490cd50b12eaafe87c616be6880': 'NativeBalanceChange',
  '0x4803a326dded6ddbc60e659e5ed12d85c7582811': 'NativeTokenPayment',
  '0x9bc0faf4aca5ae429f4c06aeeac517520cb16bd9': 'NativeTokenPeriodTransfer',
  '0xd10b97905a320b13a0608f7e9cc506b56747df19': 'NativeTokenStreaming',
  '0xf71af580b9c3078fbc2bbf16fbb8eed82b330320': 'NativeTokenTransferAmount',
  '0xde4f2fac4b3d87a1d9953ca5fc09fca7f366254f': 'Nonce',
  '0x7eef9734e7092032b5c56310eb9bbd1f4a524681': 'OwnershipTransfer',
  '0xe144b0b2618071b4e56f746313528a669c7e65c5': 'Redeemer',
  '0x6649b61c873f6f9686a1e1ae9ee98ac380c7ba13': 'SpecificActionERC20TransferBatch',
  '0x1046bb45c8d673d4ea75321280db34899413c069': 'Timestamp',
  '0x92bf12322527caa612fd31a0e810472bbb106a8f': 'ValueLte',
} as const
export type EnforcerName = (typeof ENFORCERS)[keyof typeof ENFORCERS]
