import { type Address, getAddress, hashTypedData, type TypedDataDefinition } from 'viem'
import type { Ask } from '../case.ts'
import { type Fields, type Kind, type Variant, withParams } from './variant.ts'

export interface TypedData {
  readonly types: Readonly<Record<string, readonly { readonly name: string; readonly type: string }[]>>
  readonly primaryType: string
  readonly domain: Fields
  readonly message: Fields
}

export function readTypedData({ params }: Ask): TypedData {
  const [, text] = params as readonly [Address, string]
  return JSON.parse(text)
}

/** The same digest from other JSON; what is signed otherwise falls out here. */
export const typedSpellings: Kind = {
  name: 'written otherwise (typed data)',
  make: ({ ask }) => {
    if (ask.method !== 'eth_signTypedData_v4') return []
    const [account, text] = ask.params as readonly [Address, string]
    const data = readTypedData(ask)
    const digest = hashTypedData(data as TypedDataDefinition)
    const as = (name: string, given: TypedData | string, who: Address = account): readonly Variant[] => {
      const written = typeof given === 'string' ? given : JSON.stringify(given)
      const same = hashTypedData(JSON.parse(written) as TypedDataDefinition) === digest
      return same ? [withParams(ask, name, [who, written])] : []
    }
    const { types, domain, message } = data
    const hasLists = /\[\d*\]"/.test(JSON.stringify(types))
    const unicode = text.replaceAll('"spender"', '"\\u0073pender"').replaceAll('"to"', '"\\u0074o"')
    return [
      ...as('with spaces', JSON.stringify(data, null, 2)),
      ...as('account in checksum case', text, getAddress(account)),
      ...as('members turned round', { ...data, message: backwards(message), domain: backwards(domain) }),
      ...as('types turned round', { ...data, types: backwards(types) as TypedData['types'] }),
      ...as('the whole turned round', backwards(data as unknown as Fields) as unknown as TypedData),
      ...as('chain as text', { ...data, domain: { ...domain, chainId: String(domain.chainId) } }),
      ...as('chain in hex', { ...data, domain: { ...domain, chainId: `0x${Number(domain.chainId).toString(16)}` } }),
      ...as('with a type that nothing uses', { ...data, types: { ...types, Unused: [{ name: 'x', type: 'uint8' }] } }),
      ...as('with a member that is not signed', { ...data, message: { ...message, note: 'A free gift' } }),
      ...as('with a member twice', text.replace('"message":{', `"message":{"${Object.keys(message)[0]}":0,`)),
      ...as(
        'addresses in checksum case',
        text.replaceAll(/0x[0-9a-f]{40}(?![0-9a-f])/g, (found) => getAddress(found)),
      ),
      ...as('numbers in hex', { ...data, message: inHex(message) }),
      ...as('names in other signs', unicode),
      ...(unicode === text ? as('all names in other signs', text.replaceAll('"message"', '"\\u006dessage"')) : []),
      withParams(ask, 'as an object', [account, data]),
      withParams(ask, 'by the method’s first name', ask.params, 'eth_signTypedData'),
      ...(hasLists ? [] : [withParams(ask, 'in the third version', ask.params, 'eth_signTypedData_v3')]),
    ]
  },
}

function backwards(value: Fields): Fields {
  return Object.fromEntries(Object.entries(value).toReversed())
}

/** Whole numbers as `0x…`, throughout. */
function inHex(value: Fields): Fields {
  const entries = Object.entries(value).map(([name, inner]) => {
    if (typeof inner === 'string' && /^\d{1,78}$/.test(inner)) return [name, `0x${BigInt(inner).toString(16)}`]
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) return [name, inHex(inner as Fields)]
    return [name, inner]
  })
  return Object.fromEntries(entries)
}
