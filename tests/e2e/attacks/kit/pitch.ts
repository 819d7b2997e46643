import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import type { WalletConfig } from '../../../world/test-wallet/wallet-config.ts'
import { startWalletLog, type WalletLog } from '../../../world/wallet-log.ts'
import { type AttackServer, serveAttacks } from './serve-attacks.ts'

/** What a stage stands on, without a browser: the attacks' server and the wallet's log. No chain: nothing is read. */
export interface Pitch {
  readonly server: AttackServer
  readonly wallet: WalletLog
  readonly walletConfig: WalletConfig
  readonly account: string
  close(): Promise<void>
}

export async function openPitch(): Promise<Pitch> {
  const [server, wallet] = await Promise.all([serveAttacks(), startWalletLog()])
  const key = generatePrivateKey()
  return {
    server,
    wallet,
    walletConfig: {
      chainUrl: server.fenceUrl,
      chainId: 31337,
      logUrl: wallet.url,
      privateKeys: [key],
      face: 'many-names',
    },
    account: privateKeyToAddress(key).toLowerCase(),
    async close() {
      await server.stop()
      await wallet.stop()
    },
  }
}
