import type { Hex } from 'viem'
import { ACTIONS, type Action } from './actions.ts'
import { createReader } from './reader.ts'
import type { World } from './world.ts'

interface Provider {
  request(request: { method: string; params?: unknown[] }): Promise<unknown>
}
interface Announced {
  info: { name: string }
  provider: Provider
}

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const make = <K extends keyof HTMLElementTagNameMap>(tag: K, text: string) =>
  Object.assign(document.createElement(tag), { textContent: text })

const world: World = await (await fetch('world.json')).json()
const providers: Provider[] = []
const chosen = find<HTMLSelectElement>('provider')

function offer(name: string, provider: Provider | undefined) {
  if (provider === undefined || providers.includes(provider)) return
  chosen.append(new Option(name, String(providers.push(provider) - 1)))
}
addEventListener('eip6963:announceProvider', (event) => {
  const { info, provider } = (event as CustomEvent<Announced>).detail
  offer(info.name, provider)
})
dispatchEvent(new Event('eip6963:requestProvider'))
offer('window.ethereum', (window as { ethereum?: Provider }).ethereum)

const request = async (method: string, params: unknown[]) => {
  const provider = providers[Number(chosen.value)]
  if (provider === undefined) throw new Error('There is no wallet here')
  return provider.request({ method, params })
}

/** Adds a line below; tests read its attributes. */
async function answer(id: string, ask: () => Promise<unknown>) {
  const line = make('li', `${id}: `)
  const value = make('code', '…')
  line.append(value)
  Object.assign(line.dataset, { action: id, status: 'pending' })
  find('answers').prepend(line)
  try {
    value.textContent = JSON.stringify(await ask())
    line.dataset.status = 'ok'
  } catch (error) {
    const { code, message } = error as { code?: number; message?: string }
    value.textContent = JSON.stringify({ code, message })
    line.dataset.status = 'error'
  }
}

async function run({ method, params }: Action) {
  const [account] = (await request('eth_accounts', [])) as Hex[]
  if (account === undefined) throw new Error('Connect first')
  return request(method, await params({ world, account, reader: createReader(request) }))
}

find('connect').addEventListener('click', () =>
  answer('connect', async () => {
    const [account] = (await request('eth_requestAccounts', [])) as Hex[]
    find('connected').textContent = account ?? ''
    return account
  }),
)

for (const group of ['Everyday', 'Traps'] as const) {
  const card = make('div', '')
  card.className = group.toLowerCase()
  card.append(make('h2', group))
  for (const action of ACTIONS.filter((each) => each.group === group)) {
    const button = Object.assign(make('button', action.label), { type: 'button', id: action.id })
    button.addEventListener('click', () => answer(action.id, () => run(action)))
    card.append(button)
  }
  find('actions').append(card)
}
document.documentElement.dataset.ready = 'true'
