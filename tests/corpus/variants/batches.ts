import { getAddress } from 'viem'
import { type Call, callOf, send, sendCalls } from '../ask.ts'
import { type Fields, firstParam, type Kind, type Scene, type Variant, withParams } from './variant.ts'

const asked = ({ ask }: Scene) => ({
  ...(ask.origin === undefined ? {} : { origin: ask.origin }),
  ...(ask.known === undefined ? {} : { known: ask.known }),
})

function batch(scene: Scene, name: string, calls: readonly Call[], atomic = true): Variant {
  const { ask, stage } = scene
  const made = sendCalls(ask.account, stage.chain.chainId, calls, atomic)
  return { name, asks: [{ ...made, ...asked(scene) }], proof: 'run' }
}

/** Among calls that do nothing, or what people ordinarily do. */
export const amongCalls: Kind = {
  name: 'in a batch, among other calls',
  make: (scene) => {
    const { calls, ask, stage } = scene
    if (calls.length === 0) return []
    const idle: Call = { to: ask.account }
    const wrap = callOf(stage.contracts.weth, 'deposit', [], 1_000n)
    const allow = callOf(stage.contracts.dusd, 'approve', [stage.contracts.router.address, 1_000_000n])
    return [
      batch(scene, 'alone', calls),
      batch(scene, 'last', [idle, ...calls]),
      batch(scene, 'first', [...calls, idle]),
      batch(scene, 'between others', [idle, idle, ...calls, idle, idle]),
      batch(
        scene,
        'after each other',
        calls.flatMap((call) => [idle, call, idle]),
      ),
      batch(scene, 'behind a deposit', [wrap, ...calls]),
      batch(scene, 'before an ordinary approval', [...calls, allow]),
      batch(scene, 'may be parted', [idle, ...calls], false),
    ]
  },
}

/** Calls in other order, or each as a request of its own. */
export const parted: Kind = {
  name: 'parted and turned round',
  make: (scene) => {
    const { calls, ask } = scene
    if (calls.length < 2) return []
    const singly = (list: readonly Call[]) => list.map((call) => ({ ...send(ask.account, call), ...asked(scene) }))
    return [
      batch(scene, 'turned round', calls.toReversed()),
      { name: 'one by one', asks: singly(calls), proof: 'run' },
      { name: 'one by one, turned round', asks: singly(calls.toReversed()), proof: 'run' },
      {
        name: 'in two batches',
        asks: [calls.slice(0, 1), calls.slice(1)].flatMap((part) => batch(scene, '', part).asks),
        proof: 'run',
      },
    ]
  },
}

/** The same batch, written otherwise. */
export const batchSpellings: Kind = {
  name: 'written otherwise (batches)',
  make: ({ ask }) => {
    if (ask.method !== 'wallet_sendCalls') return []
    const given = firstParam(ask)
    const calls = (given.calls ?? []) as readonly Fields[]
    const list = (name: string, more: Fields) => withParams(ask, name, [{ ...given, ...more }])
    const each = (change: (call: Fields) => Fields) => ({ calls: calls.map(change) })
    return [
      list('with a name', { id: '0x1234' }),
      list('of the first version', { version: '1.0' }),
      list('with a capability', { capabilities: { paymasterService: { url: 'https://pay.example', optional: true } } }),
      list('may be parted, as it is', { atomicRequired: false }),
      list('addresses in checksum case', {
        from: getAddress(String(given.from)),
        ...each((call) => ({ ...call, to: getAddress(String(call.to)) })),
      }),
      list(
        'bytes in upper case',
        each((call) => ({ ...call, data: `0x${String(call.data).slice(2).toUpperCase()}` })),
      ),
      list(
        'amounts with zeros',
        each((call) => ({ ...call, value: `0x00${String(call.value).slice(2)}` })),
      ),
      list(
        'what is nothing left out',
        each(({ data, value, to }) => ({
          to,
          ...(data === '0x' ? {} : { data }),
          ...(value === '0x0' ? {} : { value }),
        })),
      ),
    ]
  },
}
