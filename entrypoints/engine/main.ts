// The engine host's page: composes the adapters and runs the use cases that the background asks for.
import { browser } from 'wxt/browser'
import { openChainReader } from '../../lib/adapters/chain/open-chain-reader.ts'
import { createTransactionReader } from '../../lib/adapters/chain/transaction-reader.ts'
import { createWorkerExecutor } from '../../lib/adapters/evm/worker-executor.ts'
import { openLightClients } from '../../lib/adapters/headers/open-light-clients.ts'
import { openBrowserLibrary } from '../../lib/adapters/library/browser-library.ts'
import { createGateways } from '../../lib/adapters/network/create-gateways.ts'
import { createNetwork } from '../../lib/adapters/network/create-network.ts'
import { recordHosts } from '../../lib/adapters/network/record-hosts.ts'
import { createAddressBook } from '../../lib/adapters/store/address-book.ts'
import { createMemory } from '../../lib/adapters/store/memory.ts'
import { createNetworkLog } from '../../lib/adapters/store/network-log.ts'
import { serveEngine } from '../../lib/bridge/serve-engine.ts'
import { createReviewRunner } from '../../lib/use-cases/run-reviews.ts'

const network = createNetwork({ log: createNetworkLog().add })
const executor = createWorkerExecutor(
  () => new Worker(new URL('../../lib/adapters/evm/evm.worker.ts', import.meta.url), { type: 'module' }),
  { timeoutMs: 8_000 },
)
const memory = createMemory()
const chainFor = openChainReader()
const headersFor = openLightClients()
const libraryFor = openBrowserLibrary(location.href, createAddressBook(), memory)

serveEngine(browser.runtime.connect({ name: 'engine' }), (reports) =>
  createReviewRunner(({ endpoints, abiSource = null, lightClients = [], offchainNames = false }) => {
    const hosts = recordHosts(network)
    return {
      chain: chainFor(hosts.network, endpoints, headersFor(hosts.network, lightClients)),
      executor,
      memory,
      library: libraryFor(hosts.network, abiSource),
      hosts,
      gateways: offchainNames ? createGateways(hosts.network) : null,
      transactions: createTransactionReader({ network: hosts.network, endpoints }),
    }
  }, reports),
)
