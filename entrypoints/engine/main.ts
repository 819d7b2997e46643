// The engine host's page: composes the adapters and runs the use cases that the background asks for.
import { browser } from 'wxt/browser'
import { openChainReader } from '../../lib/adapters/chain/open-chain-reader.ts'
import { createTransactionReader } from '../../lib/adapters/chain/transaction-reader.ts'
import { createWorkerExecutor } from '../../lib/adapters/evm/worker-executor.ts'
import { openLightClients } from '../../lib/adapters/headers/open-light-clients.ts'
import { openBrowserLibrary } from '../../lib/adapters/library/browser-library.ts'
import { createNetwork } from '../../lib/adapters/network/create-network.ts'
import { recordHosts } from '../../lib/adapters/network/record-hosts.ts'
import { createAddressBook } from '../../lib/adapters/store/address-book.ts'
import { createMemory } from '../../lib/adapters/store/history.ts'
import { createNetworkLog } from '../../lib/adapters/store/network-log.ts'
import { serveEngine } from '../../lib/bridge/serve-engine.ts'
import { createReviewRunner } from '../../lib/use-cases/run-reviews.ts'

const networkLog = createNetworkLog()
const network = createNetwork({ log: (entry) => void networkLog.add(entry) })
const executor = createWorkerExecutor(
  () => new Worker(new URL('../../lib/adapters/evm/evm.worker.ts', import.meta.url), { type: 'module' }),
  { timeoutMs: 8_000 },
)
const memory = createMemory()
const chainFor = openChainReader()
const headersFor = openLightClients()
const libraryFor = openBrowserLibrary(location.href, createAddressBook())

serveEngine(browser.runtime.connect({ name: 'engine' }), (reports) =>
  createReviewRunner(({ endpoints, abiSource = null, lightClients = [] }) => {
    const hosts = recordHosts(network)
    const headers = headersFor(hosts.network, lightClients)
    return {
      chain: chainFor(hosts.network, endpoints, headers),
      executor,
      memory,
      library: libraryFor(hosts.network, abiSource),
      hosts,
      transactions: createTransactionReader({ network: hosts.network, endpoints }),
    }
  }, reports),
)
