import { parseAbi } from 'viem/utils'

/**
 * How smart accounts are told what to call and who may tell them: SimpleAccount, LightAccount, Coinbase, Kernel, Biconomy,
 * Safe’s module, Alchemy’s modular accounts, OKX, Tokenbound.
 */
export const SMART_ACCOUNT_ABI = parseAbi([
  'struct Call { address target; uint256 value; bytes data; }',
  'function execute(address target, uint256 value, bytes data)',
  'function execute(address target, uint256 value, bytes data, uint8 operation)',
  'function execute(Call call)',
  'function execute_ncC(address target, uint256 value, bytes data)',
  'function execTransactionFromEntrypoint(address target, uint256 value, bytes data)',
  'function executeUserOp(address target, uint256 value, bytes data, uint8 operation)',
  'function executeUserOpWithErrorString(address target, uint256 value, bytes data, uint8 operation)',
  'function executeCall(address target, uint256 value, bytes data)',
  'function executeDelegateCall(address target, bytes data)',
  'function executeBatch(address[] targets, bytes[] datas)',
  'function executeBatch(address[] targets, uint256[] values, bytes[] datas)',
  'function executeBatch_y6U(address[] targets, uint256[] values, bytes[] datas)',
  'function executeBatch(Call[] calls)',
  'function executeWithoutChainIdValidation(bytes[] calls)',
  'function executeWithRuntimeValidation(bytes data, bytes authorization)',
  'function addOwnerAddress(address owner)',
  'function addOwnerPublicKey(bytes32 x, bytes32 y)',
  'function removeOwnerAtIndex(uint256 index, bytes owner)',
  'function removeLastOwner(uint256 index, bytes owner)',
  'function setDefaultValidator(address _defaultValidator, bytes _data)',
  'function setExecution(bytes4 _selector, address _executor, address _validator, uint48 _validUntil, uint48 _validAfter, bytes _enableData)',
  'function changeRootValidator(bytes21 _rootValidator, address hook, bytes validatorData, bytes hookData)',
  'function updateImplementation(address _implementation)',
  'function installPlugin(address plugin, bytes32 manifestHash, bytes pluginInstallData, bytes21[] dependencies)',
  'function uninstallPlugin(address plugin, bytes config, bytes pluginUninstallData)',
  'function installValidation(bytes25 validationConfig, bytes4[] selectors, bytes installData, bytes[] hooks)',
  'function uninstallValidation(bytes24 validationFunction, bytes uninstallData, bytes[] hookUninstallData)',
])
