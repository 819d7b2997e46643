import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { DEFAULT_ABI_SOURCE } from '../../lib/core/facts/abi-source.ts'
import { DEFAULT_RETENTION } from '../../lib/core/facts/retention.ts'

vi.stubGlobal('chrome', fakeBrowser)
const { readAbiSource, writeAbiSource } = await import('../../lib/settings/abi-source.ts')
const { readEndpoints, writeEndpoints } = await import('../../lib/settings/endpoints.ts')
const { readOffchainNames, writeOffchainNames } = await import('../../lib/settings/offchain-names.ts')
const { acceptRisk, readAcceptedRisks, revokeRisk } = await import('../../lib/settings/accepted-risks.ts')
const { readRetention, writeRetention } = await import('../../lib/settings/retention.ts')
const { readPhrase, writePhrase } = await import('../../lib/settings/phrase.ts')
const { addStandingDecision, readStandingDecisions, revokeStandingDecision } = await import(
  '../../lib/settings/standing-decisions.ts'
)

beforeEach(() => fakeBrowser.reset())

const OWN = { chainId: 31337, url: 'http://127.0.0.1:8545', ownNode: true }
const CONNECT = { what: 'connect', origin: 'https://dapp.example', provider: 'io.wallet', decidedAtMs: 1 } as const

test('no endpoint is chosen for the user', async () => {
  expect(await readEndpoints()).toEqual([])
})

test('what was chosen is read back', async () => {
  await writeEndpoints([OWN])
  expect(await readEndpoints()).toEqual([OWN])
})

for (const [name, stored] of Object.entries({
  'no list': 'https://rpc.example',
  'a list with one that is none': [OWN, { chainId: 'one' }, null],
  'an address that is no endpoint': [OWN, { ...OWN, url: 'javascript:alert(1)' }],
  'a chain below one': [OWN, { ...OWN, chainId: 0 }],
})) {
  test(`stored settings that are broken (${name}) lose what is broken and nothing else`, async () => {
    await fakeBrowser.storage.local.set({ endpoints: stored })
    expect(await readEndpoints()).toEqual(Array.isArray(stored) ? [OWN] : [])
  })
}

test('an endpoint that is none is refused, and the list stays', async () => {
  await writeEndpoints([OWN])
  await expect(writeEndpoints([{ ...OWN, url: 'ftp://x' }])).rejects.toThrow()
  expect(await readEndpoints()).toEqual([OWN])
})

test('a standing decision is kept once, and gone when revoked', async () => {
  await addStandingDecision(CONNECT)
  await addStandingDecision({ ...CONNECT, decidedAtMs: 2 })
  await addStandingDecision({ ...CONNECT, origin: 'https://other.example' })
  expect(await readStandingDecisions()).toHaveLength(2)
  await revokeStandingDecision(CONNECT)
  expect(await readStandingDecisions()).toMatchObject([{ origin: 'https://other.example' }])
})

test('a stored decision of a kind that there is none of stands for nothing', async () => {
  await fakeBrowser.storage.local.set({ 'standing-decisions': [CONNECT, { ...CONNECT, what: 'eth_sendTransaction' }] })
  expect(await readStandingDecisions()).toEqual([CONNECT])
})

test('there is no phrase until the user chooses one, and none after they took it away', async () => {
  expect(await readPhrase()).toBeNull()
  await writePhrase('a fox reads by lamplight')
  expect(await readPhrase()).toBe('a fox reads by lamplight')
  await writePhrase(null)
  expect(await readPhrase()).toBeNull()
})

test('a phrase in any script is kept as it was written', async () => {
  for (const phrase of ['狐狸在灯下读书', 'ثعلب يقرأ', '🦊📖', 'x'.repeat(64)]) {
    await writePhrase(phrase)
    expect(await readPhrase()).toBe(phrase)
  }
})

for (const [name, stored] of Object.entries({
  'no text': 7,
  nothing: '',
  'spaces alone': '   ',
  'marks that can’t be seen': '\u200b\u200e\u2060',
  'more than one line': 'one\ntwo',
  'longer than 64 characters': 'x'.repeat(65),
})) {
  test(`what is no phrase (${name}) is neither kept nor shown`, async () => {
    await writePhrase('mine')
    await expect(writePhrase(stored as string)).rejects.toThrow()
    expect(await readPhrase()).toBe('mine')
    await fakeBrowser.storage.local.set({ phrase: stored })
    expect(await readPhrase()).toBeNull()
  })
}

test('nobody is asked for published ABIs until the user chooses', async () => {
  expect(await readAbiSource()).toBeNull()
  await writeAbiSource(DEFAULT_ABI_SOURCE)
  expect(await readAbiSource()).toBe(DEFAULT_ABI_SOURCE)
  await writeAbiSource(null)
  expect(await readAbiSource()).toBeNull()
})

test.each([
  'https://sources.example/',
  'ftp://x/{chainId}/{address}',
  'javascript:alert("{chainId}{address}")',
  'https://user:pass@x.example/{chainId}/{address}',
  'https://{address}.example/{chainId}',
  `https://x.example/{chainId}/{address}${'x'.repeat(2_048)}`,
  7,
])('%j is no source of ABIs: it is neither kept nor read', async (source) => {
  await expect(writeAbiSource(source as string)).rejects.toThrow()
  await fakeBrowser.storage.local.set({ 'abi-source': source })
  expect(await readAbiSource()).toBeNull()
})

test('no gateway may be asked for a name until that is chosen, nor by a stored value that is no choice', async () => {
  expect(await readOffchainNames()).toBe(false)
  for (const stored of ['true', 1, null]) {
    await fakeBrowser.storage.local.set({ 'offchain-names': stored })
    expect(await readOffchainNames()).toBe(false)
  }
  await writeOffchainNames(true)
  expect(await readOffchainNames()).toBe(true)
  await writeOffchainNames(false)
  expect(await readOffchainNames()).toBe(false)
})

test('how much is kept is what the user chose, within bounds, and the default where that is nothing', async () => {
  expect(await readRetention()).toEqual(DEFAULT_RETENTION)
  await writeRetention({ days: 7, count: 20 })
  expect(await readRetention()).toEqual({ days: 7, count: 20 })
  for (const bad of [
    { days: 0, count: 5 },
    { days: 5, count: 1e9 },
    { days: 1.5, count: 5 },
  ]) {
    await expect(writeRetention(bad)).rejects.toThrow()
  }
  expect(await readRetention()).toEqual({ days: 7, count: 20 })
  await fakeBrowser.storage.local.set({ retention: { days: '7' } })
  expect(await readRetention()).toEqual(DEFAULT_RETENTION)
})

test('a risk is accepted once, until it is taken back', async () => {
  const risk = {
    code: 'unlimited-approval',
    name: 'Permission without a limit',
    origin: 'https://dapp.example',
    chainId: 1,
    parties: ['spender=0x01'],
    acceptedAtS: 5,
    untilS: 50,
  }
  await acceptRisk(risk)
  await acceptRisk({ ...risk, chainId: 10 })
  await acceptRisk({ ...risk, untilS: 90 })
  expect(await readAcceptedRisks()).toEqual([
    { ...risk, chainId: 10 },
    { ...risk, untilS: 90 },
  ])
  await revokeRisk(risk)
  expect(await readAcceptedRisks()).toEqual([{ ...risk, chainId: 10 }])
  await fakeBrowser.storage.local.set({ 'accepted-risks': [{ ...risk, parties: [] }, { ...risk, origin: '' }, 7] })
  expect(await readAcceptedRisks()).toEqual([])
})
