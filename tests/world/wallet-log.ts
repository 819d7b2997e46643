import { text } from 'node:stream/consumers'
import { serve } from './serve.ts'
import type { WalletLogEntry } from './test-wallet/wallet-config.ts'

export interface WalletLog {
  readonly url: string
  /** All that reached the wallet, in order; narrowed to one method where one is named. */
  entries(method?: string): readonly WalletLogEntry[]
  /** Those that no one but the user may let through: all that are not plain reads. */
  decisive(): readonly WalletLogEntry[]
  clear(): void
  stop(): Promise<void>
}

const READ = /^(eth_(accounts|blockNumber|call|chainId|estimateGas|gasPrice|get\w+)|net_version|metamask_\w+)$/

/** Collects what the test wallet reports: every request that reached it. */
export async function startWalletLog(): Promise<WalletLog> {
  let entries: WalletLogEntry[] = []
  const served = await serve(async (request, response) => {
    if (request.method === 'POST') entries.push(JSON.parse(await text(request)))
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end()
  })
  return {
    ...served,
    entries: (method) => entries.filter((entry) => method === undefined || entry.method === method),
    decisive: () => entries.filter(({ method }) => !READ.test(method)),
    clear() {
      entries = []
    },
  }
}
