// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FindName } from '../../../lib/bridge/contracts/clients.ts'
import type { NameAnswer } from '../../../lib/core/review/name-job.ts'
import { HomeScreen } from '../../../lib/ui/screens/home-screen.tsx'
import { makeHomeClient } from '../gallery/clients.ts'

beforeEach(() => {
  location.hash = ''
})
afterEach(cleanup)

function openHome(tab: string, client = makeHomeClient(true), findName: FindName = async () => ({ kind: 'failed' })) {
  location.hash = tab
  return { client, ...render(<HomeScreen client={client} findName={findName} locale="en" />) }
}

describe('home', () => {
  it('tells a newcomer what it does and what leaves the device, until an endpoint is chosen', async () => {
    const first = openHome('history', makeHomeClient(false))
    expect((await first.findByTestId('welcome')).textContent).toContain('What leaves your device')
    cleanup()
    const later = openHome('history')
    await later.findByTestId('history')
    expect(later.queryByTestId('welcome')).toBeNull()
  })

  it('lists what was held, with verdict, decision and outcome', async () => {
    const { findByTestId } = openHome('history')
    const accepted = (await findByTestId('history-a')).textContent
    expect(accepted).toContain('Nothing found')
    expect(accepted).toContain('You continued')
    expect(accepted).toContain('It did what was shown.')
    expect((await findByTestId('history-b')).textContent).toContain('You rejected')
    expect((await findByTestId('history-c')).textContent).toContain('Let through: continued before')
  })

  it('adds and removes an endpoint, and says what an endpoint learns', async () => {
    const { client, findByTestId, findByRole, getByLabelText, getByText } = openHome('endpoints', makeHomeClient(false))
    const form = await findByTestId('endpoint-form')
    expect(getByText(/The endpoint learns your internet address/)).toBeTruthy()
    fireEvent.input(getByLabelText('Chain id'), { target: { value: '1' } })
    fireEvent.input(getByLabelText('Endpoint URL'), { target: { value: 'https://rpc.example.org' } })
    fireEvent.click(getByLabelText(/own node/))
    fireEvent.submit(form)
    const remove = await findByRole('button', { name: 'Remove https://rpc.example.org/' })
    expect(await client.endpoints()).toEqual([{ chainId: 1, url: 'https://rpc.example.org/', ownNode: true }])
    expect((await findByTestId('endpoint-answer')).dataset.answer).toBe('saved')
    fireEvent.click(remove)
    await expect.poll(() => client.endpoints()).toEqual([])
  })

  it('says what is wrong with an endpoint that it does not add', async () => {
    const { client, findByTestId, getByLabelText } = openHome('endpoints', makeHomeClient(false))
    const form = await findByTestId('endpoint-form')
    fireEvent.input(getByLabelText('Chain id'), { target: { value: '1' } })
    fireEvent.input(getByLabelText('Endpoint URL'), { target: { value: 'javascript:alert(1)' } })
    fireEvent.submit(form)
    await expect.poll(async () => (await findByTestId('endpoint-answer')).dataset.answer).toBe('badUrl')
    expect(await client.endpoints()).toEqual([])
  })

  it('keeps the phrase that the user chose, and none where it is left empty', async () => {
    const { client, findByTestId, getByLabelText, getByText } = openHome('phrase', makeHomeClient(false))
    const form = await findByTestId('phrase-form')
    expect(getByText(/A window without it is not ours/)).toBeTruthy()
    fireEvent.input(getByLabelText('Phrase'), { target: { value: '  a fox reads by lamplight ' } })
    fireEvent.submit(form)
    await expect.poll(() => client.phrase()).toBe('a fox reads by lamplight')
    await expect.poll(async () => (await findByTestId('phrase-answer')).dataset.answer).toBe('phraseSaved')
    fireEvent.input(getByLabelText('Phrase'), { target: { value: ' ' } })
    fireEvent.submit(form)
    await expect.poll(() => client.phrase()).toBeNull()
    await expect.poll(async () => (await findByTestId('phrase-answer')).dataset.answer).toBe('phraseRemoved')
  })

  it('says that a phrase which can’t be kept was not kept', async () => {
    const { client, findByTestId, getByLabelText } = openHome('phrase')
    const form = await findByTestId('phrase-form')
    const field = getByLabelText('Phrase') as HTMLInputElement
    expect(field.value).toBe('a fox reads by lamplight')
    fireEvent.input(field, { target: { value: '\u200b\u200e' } })
    fireEvent.submit(form)
    await expect.poll(async () => (await findByTestId('phrase-answer')).dataset.answer).toBe('badPhrase')
    expect(await client.phrase()).toBe('a fox reads by lamplight')
  })

  it('adds, renames and removes names of addresses', async () => {
    const { client, findByTestId, findByRole, getByLabelText, findByLabelText } = openHome(
      'book',
      makeHomeClient(false),
    )
    const form = await findByTestId('book-form')
    fireEvent.input(getByLabelText('Name'), { target: { value: ' Ada ' } })
    fireEvent.input(getByLabelText('Address'), { target: { value: `0x${'A1'.repeat(20)}` } })
    fireEvent.input(getByLabelText('Chain id'), { target: { value: '10' } })
    fireEvent.submit(form)
    const field = (await findByLabelText(`Name of 0x${'a1'.repeat(20)}`)) as HTMLInputElement
    expect(await client.addressBook()).toMatchObject([{ chainId: 10, address: `0x${'a1'.repeat(20)}`, name: 'Ada' }])
    expect((await findByTestId('book-answer')).dataset.answer).toBe('saved')
    fireEvent.input(field, { target: { value: 'Ada, the landlady' } })
    fireEvent.submit(await findByTestId('book-row'))
    const remove = await findByRole('button', { name: 'Remove Ada, the landlady' })
    expect(await client.addressBook()).toMatchObject([{ name: 'Ada, the landlady' }])
    fireEvent.click(remove)
    await expect.poll(() => client.addressBook()).toEqual([])
  })

  it('says what is wrong with a name that it does not keep', async () => {
    const { client, findByTestId, getByLabelText } = openHome('book')
    const form = await findByTestId('book-form')
    const answer = async () => (await findByTestId('book-answer')).dataset.answer
    fireEvent.submit(form)
    await expect.poll(answer).toBe('badName')
    fireEvent.input(getByLabelText('Name'), { target: { value: 'Ada' } })
    fireEvent.input(getByLabelText('Address'), { target: { value: 'ada.eth' } })
    fireEvent.submit(form)
    await expect.poll(answer).toBe('badAddress')
    const [kept] = await client.addressBook()
    fireEvent.input(getByLabelText('Address'), { target: { value: kept?.address } })
    fireEvent.submit(form)
    await expect.poll(answer).toBe('duplicate')
    expect(await client.addressBook()).toEqual([kept])
  })

  it('finds the address of a typed name, and keeps it only once the person took it', async () => {
    const [address, asked] = [`0x${'a1'.repeat(20)}`, [] as unknown[]]
    const { client, findByTestId, findByRole, getByLabelText } = openHome(
      'book',
      makeHomeClient(false),
      async (...given) => {
        asked.push(given)
        return {
          kind: 'found',
          name: 'ada.eth',
          chainId: 1,
          address: `0x${'a1'.repeat(20)}`,
          provenance: 'reported',
          host: 'rpc.example',
          hosts: [],
        }
      },
    )
    const form = await findByTestId('book-form')
    fireEvent.input(getByLabelText('Name'), { target: { value: 'Ada' } })
    fireEvent.input(getByLabelText('Address'), { target: { value: ' ADA.eth ' } })
    fireEvent.click(await findByRole('button', { name: /Look up this name/ }))
    await expect.poll(async () => (await findByTestId('name-address')).textContent).toContain(address)
    const shown = (await findByTestId('name-finder')).textContent
    expect(shown).toContain('ada.eth leads, by ENS on Ethereum (1), to')
    expect(shown).toContain('at a block that one endpoint gave')
    expect(shown).toContain('rpc.example')
    expect(asked).toEqual([['ADA.eth', 1]])
    fireEvent.submit(form)
    await expect.poll(async () => (await findByTestId('book-answer')).dataset.answer).toBe('badAddress')
    expect(await client.addressBook()).toEqual([])
    fireEvent.click(await findByTestId('name-use'))
    expect((getByLabelText('Address') as HTMLInputElement).value).toBe(address)
    fireEvent.submit(form)
    await expect.poll(() => client.addressBook()).toMatchObject([{ chainId: null, address, name: 'Ada' }])
  })

  it.each<[NameAnswer, RegExp]>([
    [{ kind: 'improper' }, /may pose as another/],
    [{ kind: 'none', name: 'ada.eth', chainId: 1 }, /ada\.eth leads to no address on Ethereum/],
    [{ kind: 'no-ens', name: 'ada.eth', chainId: 1 }, /no ENS/],
    [{ kind: 'off-chain', name: 'ada.eth', chainId: 1, hosts: ['gate.example'] }, /only gate\.example could tell/],
    [{ kind: 'gateway-failed', name: 'ada.eth', hosts: [], why: 'gate.example answered HTTP 500' }, /HTTP 500/],
    [{ kind: 'unread', chainId: 1, reason: 'no-endpoint' }, /not looked up on Ethereum .* have not chosen/],
    [{ kind: 'failed' }, /stopped before it was done/],
  ])('says why a typed name gave no address: %j', async (answer, words) => {
    const { findByRole, findByTestId, getByLabelText, queryByTestId } = openHome(
      'book',
      makeHomeClient(false),
      async () => answer,
    )
    await findByTestId('book-form')
    fireEvent.input(getByLabelText('Address'), { target: { value: 'ada.eth' } })
    fireEvent.click(await findByRole('button', { name: /Look up this name/ }))
    await expect.poll(async () => (await findByTestId('name-finder')).textContent).toMatch(words)
    expect(queryByTestId('name-use')).toBeNull()
  })

  it('asks no gateway for a name until told to, and says first what it would learn', async () => {
    const { client, findByTestId, findByLabelText, getByText } = openHome('endpoints')
    const form = await findByTestId('offchain-names-form')
    const box = (await findByLabelText('Ask gateways for names that I look up')) as HTMLInputElement
    expect(box.checked).toBe(false)
    expect(
      getByText(/gateway that the name’s resolver names learns which name you look up, and your network/),
    ).toBeTruthy()
    for (const on of [true, false]) {
      fireEvent.click(box)
      fireEvent.submit(form)
      await expect.poll(() => client.offchainNames()).toBe(on)
      await expect
        .poll(async () => (await findByTestId('offchain-names-answer')).dataset.answer)
        .toBe(on ? 'on' : 'off')
    }
  })

  it('asks nobody for published source code until told to, and says first what they would learn', async () => {
    const { client, findByTestId, getByLabelText, getByText } = openHome('endpoints')
    const form = await findByTestId('abi-source-form')
    expect((getByLabelText('Ask for published source code') as HTMLInputElement).checked).toBe(false)
    expect(
      getByText(/learns which contracts you deal with, on which chain and when, and your internet address/),
    ).toBeTruthy()
    expect(await client.abiSource()).toBeNull()
    fireEvent.click(getByLabelText('Ask for published source code'))
    fireEvent.submit(form)
    await expect.poll(() => client.abiSource()).toContain('{address}')
    fireEvent.input(getByLabelText('Whom to ask (URL)'), { target: { value: 'https://mine.example/' } })
    fireEvent.submit(form)
    await expect.poll(async () => (await findByTestId('abi-source-answer')).dataset.answer).toBe('badSource')
    fireEvent.click(getByLabelText('Ask for published source code'))
    fireEvent.submit(form)
    await expect.poll(() => client.abiSource()).toBeNull()
  })

  it('takes back a standing decision', async () => {
    const { client, findByRole, findByTestId, findByText } = openHome('permissions')
    expect((await findByTestId('standing-decisions')).textContent).toContain('may see your accounts')
    fireEvent.click(
      await findByRole('button', { name: 'Ask again when https://app.example.org wants to see your accounts' }),
    )
    expect(await findByText('No site is let through without asking.')).toBeTruthy()
    expect(await client.standingDecisions()).toEqual([])
  })

  it('lists every call that left the device', async () => {
    const { findByTestId } = openHome('network')
    const log = await findByTestId('network-log')
    expect(log.querySelectorAll('tbody tr')).toHaveLength(3)
    expect(log.textContent).toContain('eth_getProof')
  })

  it('finds past requests by what they say, their site, verdict and decision', async () => {
    const { findByTestId, queryByTestId } = openHome('history')
    const form = (await findByTestId('past-search')) as HTMLFormElement
    const search = async (change: object, listed: readonly string[]) => {
      form.reset()
      for (const [name, value] of Object.entries(change)) {
        fireEvent.input(form.elements.namedItem(name) as HTMLElement, { target: { value } })
      }
      fireEvent.submit(form)
      await expect.poll(() => ['a', 'b', 'c'].filter((id) => queryByTestId(`history-${id}`))).toEqual(listed)
    }
    await search({ text: 'swap' }, ['a'])
    await search({ verdict: 'danger' }, ['b'])
    await search({ decision: 'standing' }, ['c'])
    await search({ origin: 'elsewhere' }, [])
    await search({}, ['a', 'b', 'c'])
  })

  it('shows a past review while it is kept, and erases one request, or all after asking once more', async () => {
    const { client, findByTestId, findByText, findByRole } = openHome('history')
    const row = await findByTestId('history-a')
    const details = row.querySelector('details') as HTMLDetailsElement
    details.open = true
    fireEvent(details, new Event('toggle'))
    expect(await findByTestId('kept-review')).toBeTruthy()
    fireEvent.click(await findByRole('button', { name: /^Erase: / }))
    await expect.poll(async () => (await client.history({})).length).toBe(2)
    fireEvent.submit(await findByTestId('past-erase'))
    expect(await findByText(/gone from this device for good/)).toBeTruthy()
    expect(await client.history({})).toHaveLength(2)
    await findByRole('button', { name: 'Erase now' })
    fireEvent.submit(await findByTestId('past-erase'))
    await expect.poll(() => client.history({})).toEqual([])
  })

  it('keeps as much as the user chose, and says what is no choice', async () => {
    const { client, findByTestId } = openHome('history')
    const form = (await findByTestId('retention-form')) as HTMLFormElement
    const answer = async () => (await findByTestId('retention-answer')).dataset.answer
    fireEvent.input(form.elements.namedItem('days') as HTMLElement, { target: { value: '0' } })
    fireEvent.submit(form)
    await expect.poll(answer).toBe('bad')
    fireEvent.input(form.elements.namedItem('days') as HTMLElement, { target: { value: '30' } })
    fireEvent.submit(form)
    await expect.poll(answer).toBe('saved')
    expect(await (await client.keeper()).retention()).toMatchObject({ days: 30 })
  })

  it('says why nothing is kept', async () => {
    const client = makeHomeClient(true)
    const keeper = { ...(await client.keeper()), trouble: async () => 'newer' as const }
    const { findByTestId } = openHome('history', { ...client, keeper: async () => keeper })
    expect((await findByTestId('past-trouble')).textContent).toContain('a newer Plainsign')
  })

  it('lists accepted risks and what sites used, and takes both back', async () => {
    const { client, findByTestId, findByRole } = openHome('permissions')
    expect((await findByTestId('accepted-risks')).textContent).toContain('Permission without a limit')
    fireEvent.click(await findByTestId('revoke-risk'))
    await expect.poll(() => client.acceptedRisks()).toEqual([])
    expect((await findByTestId('sites')).textContent).toContain('Called or paid')
    fireEvent.click(await findByRole('button', { name: 'Forget what https://app.example.org used' }))
    await expect.poll(async () => (await client.keeper()).sites()).toEqual([])
  })

  it('says where something could not be read, and tries again', async () => {
    let broken = true
    const client = {
      ...makeHomeClient(true),
      history: async () => {
        if (broken) throw new Error('gone')
        return makeHomeClient(true).history({})
      },
    }
    const { findByRole, findByTestId } = openHome('history', client)
    expect((await findByRole('alert')).textContent).toContain('could not be read')
    broken = false
    fireEvent.click(await findByRole('button', { name: 'Try again' }))
    expect(await findByTestId('history')).toBeTruthy()
  })
})
