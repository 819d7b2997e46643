import { type Address, type Hex, isHex, numberToHex, stringToHex } from 'viem'
import { type Contract, encodeCall } from '../world/protocols/contract.ts'
import type { Ask } from './case.ts'

/** A call inside a request. */
export interface Call {
  readonly to: Address
  readonly data?: Hex
  readonly value?: bigint
}

export function callOf(contract: Contract, name: string, args: readonly unknown[] = [], value = 0n): Call {
  return { to: contract.address, data: encodeCall(contract, name, args), value }
}

/** `eth_sendTransaction` of one call. */
export function send(account: Address, call: Call): Ask {
  return { method: 'eth_sendTransaction', params: [{ from: account, ...wire(call) }], account }
}

/** `wallet_sendCalls` (EIP-5792) of several. */
export function sendCalls(account: Address, chainId: number, calls: readonly Call[], atomicRequired = true): Ask {
  const batch = { version: '2.0.0', from: account, chainId: numberToHex(chainId), atomicRequired }
  return { method: 'wallet_sendCalls', params: [{ ...batch, calls: calls.map(wire) }], account }
}

/** `personal_sign` of a text, or of bytes. */
export function say(account: Address, text: string): Ask {
  return { method: 'personal_sign', params: [isHex(text) ? text : stringToHex(text), account], account }
}

export interface Signed {
  readonly domain: { readonly [name: string]: unknown }
  /** As EIP-712's `encodeType`: the type that is signed first, then those that it holds. */
  readonly type: string
  readonly message: { readonly [name: string]: unknown }
}

/** `eth_signTypedData_v4`. */
export function sign(account: Address, { domain, type, message }: Signed): Ask {
  const structs = [...type.matchAll(/(\w+)\(([^)]*)\)/g)].map(([, name = '', members = '']) => {
    const fields = members.split(',').filter((member) => member !== '')
    return [
      name,
      fields.map((member) => {
        const [kind = '', label = ''] = member.split(' ')
        return { name: label, type: kind }
      }),
    ] as const
  })
  const domainType = DOMAIN.filter(({ name }) => Object.hasOwn(domain, name))
  const types = { EIP712Domain: domainType, ...Object.fromEntries(structs) }
  const typedData = { types, primaryType: structs[0]?.[0], domain, message }
  const text = JSON.stringify(typedData, (_, value) => (typeof value === 'bigint' ? value.toString() : value))
  return { method: 'eth_signTypedData_v4', params: [account, text], account }
}

const DOMAIN = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
]

function wire({ to, data = '0x', value = 0n }: Call) {
  return { to, data, value: numberToHex(value) }
}
