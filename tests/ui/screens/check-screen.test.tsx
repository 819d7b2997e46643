// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import type { BackgroundToCheck } from '../../../lib/bridge/contracts/check-messages.ts'
import type { FindName } from '../../../lib/bridge/contracts/clients.ts'
import { CheckScreen } from '../../../lib/ui/screens/check-screen.tsx'
import { makeItem } from '../support/make-item.ts'
import { makeMeaning, makeReview } from '../support/make-review.ts'

afterEach(cleanup)

async function open(findName: FindName = async () => ({ kind: 'failed' })) {
  const asked: unknown[] = []
  const opened: string[] = []
  let tell: (news: BackgroundToCheck) => void = () => {}
  const client = {
    subscribe: (listener: typeof tell) => {
      tell = listener
      return () => {}
    },
    check: (...given: unknown[]) => void asked.push(given),
  }
  const screen = render(
    <CheckScreen
      client={client}
      endpoints={async () => []}
      findName={findName}
      locale="en"
      openHome={(tab) => opened.push(tab)}
    />,
  )
  const form = await screen.findByTestId('check-form')
  const fill = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
  return {
    asked,
    opened,
    screen,
    fill,
    submit: () => fireEvent.submit(form),
    tell: (news: BackgroundToCheck) => act(() => tell(news)),
  }
}

it('sends what was pasted to be read, and shows the review that comes back', async () => {
  const { asked, screen, fill, submit, tell } = await open()
  fill('What you were asked to sign', 'hello')
  fill('Chain id', '10')
  submit()
  expect(asked).toEqual([[{ text: 'hello', as: 'auto', account: '', to: '', value: '' }, 10]])
  tell({ type: 'check.item', item: makeItem({ review: makeReview({ meaning: makeMeaning({ kind: 'message' }) }) }) })
  expect((await screen.findByTestId('check-result')).dataset.state).toBe('ready')
})

it('says what is wrong with what was pasted', async () => {
  const { screen, submit, tell } = await open()
  submit()
  tell({ type: 'check.problem', problem: 'bad-contract' })
  expect((await screen.findByTestId('check-problem')).textContent).toContain(
    'Calldata says nothing without its contract',
  )
})

it('asks nobody about a chain that is none', async () => {
  const { asked, screen, fill, submit } = await open()
  fill('Chain id', 'main')
  submit()
  expect(asked).toEqual([])
  expect((await screen.findByTestId('check-problem')).textContent).toContain('whole number above 0')
})

it('looks up a name for the account on the chain of the form, and takes its address only by hand', async () => {
  const asked: unknown[] = []
  const address = `0x${'a1'.repeat(20)}` as const
  const {
    asked: checked,
    screen,
    fill,
    submit,
  } = await open(async (...given) => {
    asked.push(given)
    return { kind: 'found', name: 'ada.eth', chainId: 1, wanted: 10, address, provenance: 'proved', hosts: [] }
  })
  fill('What you were asked to sign', 'hello')
  fill('Chain id', '10')
  fill('Your account', 'ada.eth')
  fireEvent.click(await screen.findByRole('button', { name: /Look up this name/ }))
  const use = await screen.findByTestId('name-use')
  expect(asked).toEqual([['ada.eth', 10]])
  expect(screen.getByTestId('name-finder').textContent).toContain('On OP Mainnet (10) its owner may use another')
  expect((screen.getByLabelText('Your account') as HTMLInputElement).value).toBe('ada.eth')
  fireEvent.click(use)
  submit()
  expect(checked).toMatchObject([[{ account: address }, 10]])
})
