/**
 * The JSON-RPC methods that pass unheld, because they only read: they sign nothing, send nothing, grant nothing and
 * change no chain. Everything else is held, known or not. Sources: the execution API specification
 * (https://github.com/ethereum/execution-apis), its `eth`, `net` and `web3` reads and filters; EIP-1474; EIP-758
 * (subscriptions); and the calls that MetaMask's own in-page script makes while it starts (`@metamask/providers`).
 * Imports nothing: the guard carries it into every page.
 */
const READ_ONLY = [
  'eth_accounts',
  'eth_baseFee',
  'eth_blobBaseFee',
  'eth_blockNumber',
  'eth_call',
  'eth_chainId',
  'eth_coinbase',
  'eth_createAccessList',
  'eth_estimateGas',
  'eth_feeHistory',
  'eth_gasPrice',
  'eth_getBalance',
  'eth_getBlockByHash',
  'eth_getBlockByNumber',
  'eth_getBlockReceipts',
  'eth_getBlockTransactionCountByHash',
  'eth_getBlockTransactionCountByNumber',
  'eth_getCode',
  'eth_getFilterChanges',
  'eth_getFilterLogs',
  'eth_getLogs',
  'eth_getProof',
  'eth_getStorageAt',
  'eth_getTransactionByBlockHashAndIndex',
  'eth_getTransactionByBlockNumberAndIndex',
  'eth_getTransactionByHash',
  'eth_getTransactionCount',
  'eth_getTransactionReceipt',
  'eth_getUncleByBlockHashAndIndex',
  'eth_getUncleByBlockNumberAndIndex',
  'eth_getUncleCountByBlockHash',
  'eth_getUncleCountByBlockNumber',
  'eth_maxPriorityFeePerGas',
  'eth_newBlockFilter',
  'eth_newFilter',
  'eth_newPendingTransactionFilter',
  'eth_protocolVersion',
  'eth_simulateV1',
  'eth_subscribe',
  'eth_syncing',
  'eth_uninstallFilter',
  'eth_unsubscribe',
  'metamask_getProviderState',
  'metamask_logWeb3ShimUsage',
  'metamask_sendDomainMetadata',
  'net_listening',
  'net_peerCount',
  'net_version',
  'web3_clientVersion',
  'web3_sha3',
] as const

/** Without a prototype: a page that adds to `Object.prototype` adds nothing here. */
const LISTED: { readonly [method: string]: true | undefined } = list()

function list(): { readonly [method: string]: true | undefined } {
  const listed: { [method: string]: true | undefined } = Object.create(null)
  for (const method of READ_ONLY) listed[method] = true
  return listed
}

/** Whether a request may reach the wallet without a decision. Only an exact, plain string can. */
export function passes(method: unknown): boolean {
  return typeof method === 'string' && LISTED[method] === true
}
