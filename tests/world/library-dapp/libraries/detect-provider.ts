import detectProvider from '@metamask/detect-provider'
import { type Connect, connectProvider, type Provider } from '../connection.ts'

export const connect: Connect = async () => {
  const provider = await detectProvider<Provider>({ mustBeMetaMask: true, silent: true })
  if (provider === null) throw new Error('No wallet was detected')
  return connectProvider(provider)
}
