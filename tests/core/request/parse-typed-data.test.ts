import { describe, expect, it } from 'vitest'
import { digestRequest } from '../../../lib/core/decode/digests.ts'
import type { Json } from '../../../lib/core/facts/json.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'

const ACCOUNT = '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c'
const CONTRACT = '0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC'

type Loose = { [key: string]: Json }

const mail = (): { types: Loose; primaryType: Json; domain: Loose; message: Loose } => ({
  types: {
    EIP712Domain: [
      { name: 'name', type: 'string' },
      { name: 'chainId', type: 'uint256' },
      { name: 'verifyingContract', type: 'address' },
    ],
    Person: [
      { name: 'name', type: 'string' },
      { name: 'wallets', type: 'address[]' },
    ],
    Mail: [
      { name: 'from', type: 'Person' },
      { name: 'to', type: 'Person[2]' },
      { name: 'paid', type: 'uint8' },
      { name: 'tag', type: 'bytes4' },
      { name: 'read', type: 'bool' },
    ],
  },
  primaryType: 'Mail',
  domain: { name: 'Ether Mail', chainId: 1, verifyingContract: CONTRACT },
  message: {
    from: { name: 'Cow', wallets: [CONTRACT] },
    to: [
      { name: 'Bob', wallets: [] },
      { name: 'Eve', wallets: [] },
    ],
    paid: '255',
    tag: '0x01020304',
    read: true,
  },
})

const parse = (data: Json, method = 'eth_signTypedData_v4') => parseWalletRequest({ method, params: [ACCOUNT, data] })

describe('typed data', () => {
  it('is read from an object and from its JSON text alike', () => {
    const [object, text] = [parse(mail()), parse(JSON.stringify(mail()))]
    expect(object).toMatchObject({ kind: 'typed-data', version: 'v4', signer: ACCOUNT })
    expect(text).toEqual(object)
  })

  it('of version 1 is a list of entries, signed without a domain', () => {
    const params = [[{ type: 'string', name: 'A message', value: 'Hi' }], ACCOUNT]
    expect(parseWalletRequest({ method: 'eth_signTypedData', params })).toMatchObject({
      kind: 'typed-data',
      version: 'v1',
      typedData: { domain: {}, message: { 'A message': 'Hi' } },
    })
  })

  it('lets a domain carry more than it signs: that is shown, and many pages do it', () => {
    const data = mail()
    data.domain.version = '1'
    expect(parse(data)).toMatchObject({ kind: 'typed-data' })
  })
})

describe('typed data that is not exactly what its types say is malformed', () => {
  it.each<[string, Json, string]>([
    ['an empty domain', withValue('domain', {}), 'domain.name'],
    ['a missing field', withValue('message.paid'), 'message.paid'],
    ['null for a struct', withValue('message.from', null), 'message.from'],
    ['an unknown primary type', withValue('primaryType', 'Other'), 'primaryType'],
    ['no primary type', withValue('primaryType', null), 'primaryType'],
    ['a reference to nothing', withValue('types.Mail', [{ name: 'a', type: 'Ghost' }]), 'types.Mail.a'],
    ['a type that is none', withValue('types.Mail', [{ name: 'a', type: 'Person[+' }]), 'types.Mail.a'],
    ['a built-in type renamed', withValue('types.address', []), 'types.address'],
    ['a field twice', withValue('types.Person', [field('a'), field('a')]), 'types.Person'],
    ['a name that breaks the encoding', withValue('types.Person', [field('a,uint256 b')]), 'types.Person[0].name'],
    ['a contract that is a number', withValue('domain.verifyingContract', 1), 'domain.verifyingContract'],
    ['a list of the wrong length', withValue('message.to', []), 'message.to'],
    ['a number over its type', withValue('message.paid', 256), 'message.paid'],
    ['a number that JSON rounds', withValue('message.paid', 2 ** 60), 'message.paid'],
    ['too few bytes', withValue('message.tag', '0x0102'), 'message.tag'],
    ['text for a boolean', withValue('message.read', 'true'), 'message.read'],
    ['no domain type', withValue('types.EIP712Domain'), 'types.EIP712Domain'],
    ['text that is no JSON', '{', 'params[1]'],
  ])('%s', (_, data, path) => {
    expect(parse(data)).toMatchObject({ kind: 'malformed', path })
  })

  it('also where a type holds itself, lists too deep or values too many', () => {
    const loop = mail()
    loop.types.Mail = [{ name: 'next', type: 'Mail' }]
    loop.message = { next: { next: {} } }
    expect(parse(loop)).toMatchObject({ kind: 'malformed', path: 'message.next.next.next' })
    const many = mail()
    many.types.Mail = [{ name: 'all', type: 'uint8[]' }]
    many.message = { all: Array.from({ length: 20_000 }, () => 1) }
    expect(parse(many)).toMatchObject({ kind: 'malformed', reason: 'more than 10000 values' })
  })

  it('refuses types so many that hashing them would take long', () => {
    const wide = mail()
    const fields = Array.from({ length: 600 }, (_, index) => ({ name: `f${index}`, type: 'uint8' }))
    wide.types.Mail = fields
    wide.message = Object.fromEntries(fields.map(({ name }) => [name, 1]))
    expect(parse(wide)).toMatchObject({ kind: 'malformed', reason: 'more than 512 fields' })
    const chain = mail()
    for (let index = 0; index < 100; index += 1) chain.types[`T${index}`] = [{ name: 'next', type: `T${index + 1}[]` }]
    chain.types.T100 = []
    chain.primaryType = 'T0'
    chain.message = { next: [] }
    expect(parse(chain)).toMatchObject({ kind: 'malformed', reason: 'more than 64 types' })
  })

  it('refuses lists in version 3, which never had them', () => {
    expect(parse(mail(), 'eth_signTypedData_v3')).toMatchObject({ kind: 'malformed', reason: 'version 3 has no lists' })
  })

  it('takes nothing from a prototype', () => {
    const text = JSON.stringify(mail()).replace('"paid":"255"', '"__proto__":{"paid":"255"}')
    expect(parse(text)).toMatchObject({ kind: 'malformed', path: 'message.paid' })
  })
})

describe('what wallets may leave out is a surplus: the rest is read, and nothing is hashed', () => {
  it('a member that no type names', () => {
    const request = parse(withValue('message.extra', 1))
    expect(request).toMatchObject({ kind: 'typed-data', surplus: { path: 'message.extra' } })
    expect(digestRequest(request)).toEqual({})
    expect(digestRequest(parse(mail()))).not.toEqual({})
  })

  it('a parameter too many', () => {
    const params = [ACCOUNT, mail(), 'latest'] as Json
    const request = parseWalletRequest({ method: 'eth_signTypedData_v4', params })
    expect(request).toMatchObject({ kind: 'typed-data', surplus: { path: 'params[2]' } })
  })

  it('but a request that has both a surplus and an error is not read', () => {
    const data = mail()
    data.message.extra = 1
    data.message.paid = 256
    expect(parse(data)).toMatchObject({ kind: 'malformed', path: 'message.paid' })
  })
})

function field(name: string): Json {
  return { name, type: 'string' }
}

/** The mail with one value replaced, or taken out. */
function withValue(path: string, value?: Json): Json {
  const data = mail()
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const parent = steps.reduce<Loose>((object, step) => object[step] as Loose, data)
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return data
}
