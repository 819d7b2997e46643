import injectedModule from '@web3-onboard/injected-wallets'
import { type Connect, connectProvider, type Provider } from '../connection.ts'

export const connect: Connect = async () => {
  const device = { os: { name: 'Linux' }, type: 'desktop', browser: { name: 'Chrome' } }
  const modules = injectedModule()({ device } as never) ?? []
  const wallet = [modules].flat().find(({ label }) => label === 'Test Wallet')
  if (wallet === undefined) throw new Error('The wallet was not announced')
  const { provider } = await wallet.getInterface({} as never)
  return connectProvider(provider as unknown as Provider)
}
