// A page that drives one wallet library, named in its address.
import type { Connect, Connection } from './connection.ts'

const LIBRARIES: Readonly<Record<string, () => Promise<{ readonly connect: Connect }>>> = {
  'detect-provider': () => import('./libraries/detect-provider.ts'),
  'eth-provider': () => import('./libraries/eth-provider.ts'),
  ethers: () => import('./libraries/ethers.ts'),
  mipd: () => import('./libraries/mipd.ts'),
  ox: () => import('./libraries/ox.ts'),
  viem: () => import('./libraries/viem.ts'),
  wagmi: () => import('./libraries/wagmi.ts'),
  web3: () => import('./libraries/web3.ts'),
  'web3-onboard': () => import('./libraries/web3-onboard.ts'),
  'web3-react': () => import('./libraries/web3-react.ts'),
}

const library = await LIBRARIES[location.search.slice(1)]?.()
const heard: (readonly string[])[] = []
let connection: Connection | undefined

Object.assign(window, {
  dapp: {
    async connect() {
      connection = await library?.connect()
      connection?.onAccounts((accounts) => heard.push(accounts))
    },
    /** What a dApp shows of a connected wallet. */
    async look() {
      const [chainId, accounts = []] = [await connection?.chainId(), await connection?.accounts()]
      return { chainId, accounts, balance: await connection?.balance(accounts[0] ?? '') }
    },
    send: (to: string) => connection?.send(to),
    heard: () => heard,
  },
})
document.documentElement.dataset.ready = ''
