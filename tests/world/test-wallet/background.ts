// The test wallet: signs whatever reaches it, and first reports it to the log of the test that launched it.
import { toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { browser } from 'wxt/browser'
import { signRequest } from './sign-request.ts'
import type { WalletConfig, WalletControls, WalletLogEntry } from './wallet-config.ts'

interface Rpc {
  id?: number | string
  method: string
  params?: unknown[]
}
type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0]

const ports = new Set<Port>()
const config: Promise<WalletConfig> = fetch(browser.runtime.getURL('/config.json' as '/')).then((file) => file.json())
const state = { account: 0, delayMs: 0, chainId: config.then(({ chainId }) => toHex(chainId)) }

const originOf = ({ sender }: Port) => sender?.origin ?? new URL(sender?.url ?? 'about:blank').origin

/** The origins that the user connected; kept, since the browser may stop this script at any time. */
async function readConnected(): Promise<string[]> {
  const { connected } = await browser.storage.local.get('connected')
  return Array.isArray(connected) ? connected : []
}

async function setConnected(origin: string, on: boolean) {
  const others = (await readConnected()).filter((each) => each !== origin)
  await browser.storage.local.set({ connected: on ? [...others, origin] : others })
}

async function selectedAccount() {
  const key = (await config).privateKeys[state.account]
  if (key === undefined) throw new Error(`The test wallet has no account ${state.account}`)
  return privateKeyToAccount(key)
}

async function accountsFor(origin: string) {
  return (await readConnected()).includes(origin) ? [(await selectedAccount()).address.toLowerCase()] : []
}

async function chainState() {
  const chainId = await state.chainId
  return { chainId, networkVersion: String(Number(chainId)), isConnected: true }
}

async function readChain(method: string, params: unknown[]) {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const headers = { 'content-type': 'application/json' }
  const { result, error } = await (await fetch((await config).chainUrl, { method: 'POST', headers, body })).json()
  if (error !== undefined) throw error
  return result
}

const announce = async (method: string, paramsFor: (origin: string) => Promise<unknown>) => {
  for (const port of ports) port.postMessage(envelope({ method, params: await paramsFor(originOf(port)) }))
}
const announceAccounts = () => announce('metamask_accountsChanged', accountsFor)
const announceChain = () => announce('metamask_chainChanged', chainState)

async function answer(origin: string, method: string, params: unknown[]): Promise<unknown> {
  switch (method) {
    case 'metamask_getProviderState':
      return { accounts: await accountsFor(origin), isUnlocked: true, ...(await chainState()) }
    case 'metamask_sendDomainMetadata':
      return true
    case 'eth_accounts':
      return accountsFor(origin)
    case 'eth_chainId':
      return state.chainId
    case 'net_version':
      return (await chainState()).networkVersion
    case 'eth_requestAccounts':
      await setConnected(origin, true)
      return accountsFor(origin)
    case 'wallet_requestPermissions':
      await setConnected(origin, true)
      await announceAccounts()
      return [{ parentCapability: 'eth_accounts' }]
    case 'wallet_getPermissions':
      return (await accountsFor(origin)).map(() => ({ parentCapability: 'eth_accounts' }))
    case 'wallet_revokePermissions':
      await setConnected(origin, false)
      await announceAccounts()
      return null
    case 'wallet_switchEthereumChain':
      state.chainId = Promise.resolve((params[0] as { chainId: `0x${string}` }).chainId)
      await announceChain()
      return null
    case 'wallet_addEthereumChain':
      return null
    case 'wallet_watchAsset':
      return true
    case 'wallet_getCapabilities':
      return {}
    default:
      return (await signRequest(await config, await selectedAccount(), method, params)) ?? readChain(method, params)
  }
}

const envelope = (data: object) => ({ name: 'metamask-provider', data: { jsonrpc: '2.0', ...data } })

async function report(entry: WalletLogEntry) {
  await fetch((await config).logUrl, { method: 'POST', body: JSON.stringify(entry) })
}

async function handle(port: Port, { id, method, params = [] }: Rpc) {
  const origin = originOf(port)
  await report({ origin, method, text: JSON.stringify(params) })
  if (/send|sign/i.test(method)) await new Promise((done) => setTimeout(done, state.delayMs))
  try {
    port.postMessage(envelope({ id, result: await answer(origin, method, params) }))
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown }
    port.postMessage(
      envelope({ id, error: { code: Number.isInteger(code) ? code : -32603, message: String(message) } }),
    )
  }
}

browser.runtime.onConnect.addListener((port) => {
  ports.add(port)
  port.onDisconnect.addListener(() => ports.delete(port))
  port.onMessage.addListener((message: { name?: unknown; data?: Rpc }) => {
    const known = message.name === 'metamask-provider' || message.name === 'metamask-multichain-provider'
    if (known && message.data) void handle(port, message.data)
  })
})

const controls: WalletControls = {
  selectAccount(account) {
    state.account = account
    return announceAccounts()
  },
  answerAfter(delayMs) {
    state.delayMs = delayMs
  },
  selectChain(chainId) {
    state.chainId = Promise.resolve(chainId)
    return announceChain()
  },
}
Object.assign(globalThis, { testWallet: controls })
