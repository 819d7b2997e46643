import { createStore } from 'mipd'
import { type Connect, connectProvider, type Provider } from '../connection.ts'

export const connect: Connect = () => {
  const found = createStore().findProvider({ rdns: 'wallet.plainsign.test' as never })
  if (found === undefined) throw new Error('The wallet was not announced')
  return connectProvider(found.provider as unknown as Provider)
}
