import { concatHex, type Hex, numberToHex, size } from 'viem'
import { askChain } from '../../world/protocols/ask-chain.ts'
import { encodeCall } from '../../world/protocols/contract.ts'
import { packMultiSend } from '../../world/protocols/pack-multi-send.ts'
import { type Call, send } from '../ask.ts'
import { freshAddress, type Kind, type Scene, type Variant } from './variant.ts'

/** By way of another contract, which calls on: where it is the money sent along that is lost. */
export const relays: Kind = {
  name: 'by way of another contract (Multicall3, MultiSend, a constructor)',
  make: (scene) => {
    const { calls, stage } = scene
    const { safe, bundler } = stage
    const value = calls.reduce((sum, call) => sum + call.value, 0n)
    const [only] = calls
    if (value === 0n || only === undefined) return []
    const multi = calls.map(({ to, value: each, data }) => ({
      target: to,
      allowFailure: false,
      value: each,
      callData: data,
    }))
    const passedOn = (name: string, to: Call['to'], data: Hex) => relayed(scene, name, { to, data, value })
    return [
      passedOn(
        'MultiSend',
        safe.multiSendCallOnly.address,
        encodeCall(safe.multiSendCallOnly, 'multiSend', [packMultiSend(calls)]),
      ),
      passedOn('Multicall3', bundler.address, encodeCall(bundler, 'aggregate3Value', [multi])),
      ...(calls.length > 1 ? [] : [...inConstructor(scene, only), hop(scene, only)]),
    ]
  },
}

function relayed({ ask }: Scene, name: string, call: Call): Variant {
  return { name, asks: [{ ...ask, ...send(ask.account, call) }], proof: 'run' }
}

/** Code that makes a call with all that it was given, and then stops: `stop` 48 bytes in, the call’s bytes at 54. */
function forwarder({ to, data }: Required<Call>): Hex {
  const length = numberToHex(size(data), { size: 2 })
  const copied = concatHex(['0x61', length, '0x6100366000', '0x39'])
  const called = concatHex(['0x6000600061', length, '0x60003473', to, '0x5af1'])
  return concatHex([copied, called, '0x1561003057', '0x00', '0x5b60006000fd', data])
}

function inConstructor({ ask }: Scene, call: Required<Call>): readonly Variant[] {
  const tx = { from: ask.account, data: forwarder(call), value: numberToHex(call.value) }
  return [{ name: 'in a constructor', asks: [{ ...ask, method: 'eth_sendTransaction', params: [tx] }], proof: 'run' }]
}

/** A contract of no known function that calls on. */
function hop(scene: Scene, call: Required<Call>): Variant {
  const { ask, stage } = scene
  const place = freshAddress(`hop to ${call.to}`)
  const variant = relayed(scene, 'a contract between', { to: place, data: '0x4e71d92d', value: call.value })
  return {
    ...variant,
    asks: variant.asks.map((each) => ({ ...each, account: ask.account })),
    prepare: () => askChain(stage.chain, 'anvil_setCode', place, forwarder(call)),
  }
}
