import { Provider } from 'ox'
import { type Connect, connectProvider, type Provider as Eip1193, injectedProvider } from '../connection.ts'

/** ox wraps the calls and leaves the events where they are. */
export const connect: Connect = async () => {
  const injected = injectedProvider()
  const connection = await connectProvider(Provider.from(injected as never) as unknown as Eip1193)
  return { ...connection, onAccounts: (listener) => void injected.on('accountsChanged', listener) }
}
