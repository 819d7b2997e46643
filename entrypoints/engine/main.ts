// The engine host's page: composes the adapters and runs the use cases that the background asks for.
import { browser } from 'wxt/browser'
import { openChainReader } from '../../lib/adapters/chain/open-chain-reader.ts'
import { createTransactionReader } from '../../lib/adapters/chain/transaction-reader.ts'
import { openExecutor } from '../../lib/adapters/evm/open-executor.ts'
import { openLightClients } from '../../lib/adapters/headers/open-light-clients.ts'
import { openBrowserLibrary } from '../../lib/adapters/library/browser-library.ts'
import { openModel } from '../../lib/adapters/model/open-model.ts'
import { createGateways } from '../../lib/adapters/network/create-gateways.ts'
import { openNetwork } from '../../lib/adapters/network/open-network.ts'
import { recordHosts } from '../../lib/adapters/network/record-hosts.ts'
import { createAddressBook } from '../../lib/adapters/store/address-book.ts'
import { createMemory } from '../../lib/adapters/store/memory.ts'
import { serveEngine } from '../../lib/bridge/serve-engine.ts'
import { createReviewRunner } from '../../lib/use-cases/run-reviews.ts'

const { network, pieces } = openNetwork()
const executor = openExecutor()
const memory = createMemory()
const chainFor = openChainReader()
const headersFor = openLightClients()
const libraryFor = openBrowserLibrary(location.href, createAddressBook(), memory)

serveEngine(browser.runtime.connect({ name: 'engine' }), (reports) => {
  const { order } = openModel(network, pieces, reports.models)
  const runner = createReviewRunner(({ endpoints, abiSource = null, lightClients = [], offchainNames = false }) => {
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
  }, reports)
  return { ...runner, order }
})
