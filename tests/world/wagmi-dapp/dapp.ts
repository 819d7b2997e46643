// A small dApp on wagmi, which reconnects by itself when it is loaded again, as most dApps do.
import { connect, createConfig, getAccount, injected, reconnect, watchAccount } from '@wagmi/core'
import { custom } from 'viem'
import { anvil } from 'viem/chains'

const config = createConfig({
  chains: [anvil],
  connectors: [injected()],
  transports: { [anvil.id]: custom({ request: () => Promise.reject(new Error('This page reads no chain')) }) },
})
const show = () => {
  const { status, address = '' } = getAccount(config)
  Object.assign(document.body.dataset, { status, address: address.toLowerCase() })
}
watchAccount(config, { onChange: show })
document.querySelector('button')?.addEventListener('click', () => {
  const connector = config.connectors.find(({ name }) => name === 'Test Wallet')
  if (connector !== undefined) void connect(config, { connector })
})
await reconnect(config)
show()
