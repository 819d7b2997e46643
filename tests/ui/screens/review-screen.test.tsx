// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ARM_DELAY_MS } from '../../../lib/ui/state/arming.ts'
import { HOLD_MS } from '../../../lib/ui/state/hold.ts'
import { makeItem } from '../support/make-item.ts'
import { openReview } from '../support/open-review.tsx'
import { person, script } from '../support/person.ts'
import { approvalReview, noEndpointReview, swapReadReview, swapReview } from '../support/reviews.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('what is on the screen', () => {
  it('stands in the order in which it matters', async () => {
    const { screen } = openReview(makeItem({ review: { ...approvalReview, unchecked: noEndpointReview.unchecked } }))
    const order = [...screen.container.querySelectorAll('[data-testid]')].map((part) =>
      part.getAttribute('data-testid'),
    )
    const main = [
      'verdict',
      'origin',
      'account',
      'chain',
      'wallet',
      'summary',
      'gives',
      'gets',
      'grants',
      'findings',
      'not-checked',
      'meaning',
      'wallet-chooses',
      'known',
      'raw',
      'raw-text',
      'digest',
      'decision-note',
    ]
    expect(order.filter((id) => id !== null && main.includes(id))).toEqual(main)
  })

  it('says what the request means before anything was run, and that it is being run', () => {
    const pending = ['state', 'simulation', 'judgement'] as const
    const { part } = openReview(makeItem({ review: swapReadReview, state: 'reviewing', pending: [...pending] }))
    expect(part('summary').textContent).toContain('Swap 1.5 ETH')
    expect(part('gives').textContent).toContain('Running it on your device…')
    expect(part('verdict').dataset.verdict).toBe('checking')
    expect(part('review').dataset.pending).toBe('state simulation judgement')
  })

  it('shows a danger at once, though stages are still running', () => {
    const { part } = openReview(makeItem({ review: approvalReview, state: 'reviewing', pending: ['judgement'] }))
    expect(part('verdict').dataset.verdict).toBe('danger')
  })

  it('never calls a request clear that nobody could read', () => {
    const { part, screen } = openReview(makeItem({ review: null }))
    expect(part('verdict').dataset.verdict).toBe('danger')
    expect(part('verdict').textContent).toContain('Not read')
    expect(screen.queryByTestId('findings')).toBeNull()
  })

  it('shows what a page made up as text, clipped, with nothing in it that is invisible', () => {
    const name = `<img src=x onerror=alert(1)>${'\u202e'}${'long '.repeat(100)}`
    const origin = `https://bank.example.${'a'.repeat(100)}.attacker.test`
    const { part, screen } = openReview(makeItem({ review: swapReview, provider: { name }, origin }))
    expect(screen.container.querySelector('img[src=x]')).toBeNull()
    const shown = part('wallet').textContent ?? ''
    expect(shown).toContain('<img src=x')
    expect(shown).not.toContain('\u202e')
    expect(shown.length).toBeLessThan(80)
    expect(part('wallet').querySelector('bdi')).not.toBeNull()
    expect(part('origin').textContent).toMatch(/attacker\.test$/)
    expect(part('origin').textContent).not.toContain('bank')
  })

  it('names the page around a frame only where it is another', () => {
    const { part } = openReview(makeItem({ review: swapReview, topOrigin: 'https://top.example' }))
    expect(part('top-origin').textContent).toBe('https://top.example')
    cleanup()
    const same = openReview(makeItem({ review: swapReview, topOrigin: 'https://app.example.org' }))
    expect(same.screen.queryByTestId('top-origin')).toBeNull()
  })

  it('names for each stage that was not checked a way out', () => {
    const { part, opened } = openReview(makeItem({ review: noEndpointReview }))
    expect(part('unchecked-no-endpoint').textContent).toContain('not chosen')
    person.click(part('remedy-choose-endpoint'))
    expect(opened).toEqual(['endpoints'])
  })

  it('lets a caution be accepted for a time, and says of one that is until when', () => {
    const [finding] = noEndpointReview.findings
    if (finding === undefined) throw new Error('the review found something')
    const shown = (change: object) => ({ ...noEndpointReview, findings: [{ ...finding, ...change }] })
    const { part, client } = openReview(makeItem({ review: shown({ acceptable: true }) }))
    person.click(part('accept-30'))
    expect(client.acceptances).toMatchObject([{ requestId: 'request-1', revision: 3, place: 0, days: 30 }])
    cleanup()
    const later = openReview(makeItem({ review: shown({ severity: 'info', acceptedUntil: 1_800_000_000 }) }))
    expect(later.part('accepted').textContent).toContain('2027')
    person.click(later.part('accepted').querySelector('button') as HTMLElement)
    expect(later.opened).toEqual(['permissions'])
    expect(later.screen.queryByTestId('accept-30')).toBeNull()
  })

  it('runs the review anew where trying again may help', () => {
    const unchecked = [{ stage: 'simulation', reason: 'endpoint-failed' as const, detail: '<b>503</b>' }]
    const { part, client, screen } = openReview(makeItem({ review: { ...noEndpointReview, unchecked } }))
    expect(part('unchecked-endpoint-failed').textContent).toContain('<b>503</b>')
    expect(screen.container.querySelector('b')).toBeNull()
    person.click(part('remedy-try-again'))
    expect(client.reruns).toEqual(['request-1'])
  })
})

describe('Continue', () => {
  it('passes on exactly what is on the screen', async () => {
    const item = makeItem({ review: swapReview, revision: 7 })
    const { part, arm, client } = openReview(item)
    await arm()
    person.click(part('continue'))
    expect(client.decisions).toEqual([
      { requestId: item.requestId, digest: item.digest, revision: 7, choice: 'continue' },
    ])
  })

  it('waits for a click on the page where the user says that their wallet opens a window of its own', async () => {
    const item = makeItem({ review: swapReview })
    const { part, arm, client, show } = openReview(item)
    await arm()
    fireEvent.click(part('own-window'))
    expect(part('decision-note').textContent).toContain('click again on the page')
    person.click(part('continue'))
    expect(client.decisions).toMatchObject([{ choice: 'continue', onClick: true }])
    await show({ ...item, state: 'released' })
    expect(part('state-line').textContent).toContain('click again there')
    await show(makeItem({ review: approvalReview, requestId: 'request-2' }))
    expect((part('own-window') as HTMLInputElement).checked).toBe(false)
  })

  it('takes no press that a script makes', async () => {
    const { part, arm, client } = openReview(makeItem({ review: swapReview }))
    await arm()
    script.click(part('continue'))
    script.click(part('reject'))
    script.keyDown(document.body, 'Escape')
    expect(client.decisions).toEqual([])
  })

  it('takes no press that was already on its way', async () => {
    const { part, arm, client } = openReview(makeItem({ review: swapReview }))
    person.click(part('continue'))
    expect(client.decisions).toEqual([])
    person.pointerDown(part('continue'))
    await arm()
    person.release(part('continue'))
    expect(client.decisions).toEqual([])
    person.click(part('continue'))
    expect(client.decisions).toHaveLength(1)
  })

  it.each(['focus', 'blur', 'resize'])('waits again after the window’s %s', async (event) => {
    const { arm, wait, isEnabled } = openReview(makeItem({ review: swapReview }))
    await arm()
    expect(isEnabled('continue')).toBe(true)
    window.dispatchEvent(new Event(event))
    await wait(ARM_DELAY_MS - 1)
    expect(isEnabled('continue')).toBe(false)
    await wait(1)
    expect(isEnabled('continue')).toBe(true)
  })

  it('waits again when what is shown has changed, from the first frame on', async () => {
    const { arm, show, isEnabled, wait } = openReview(makeItem({ review: swapReview, revision: 1 }))
    await arm()
    await show(makeItem({ review: approvalReview, revision: 2 }))
    expect(isEnabled('continue')).toBe(false)
    await wait(ARM_DELAY_MS - 1)
    expect(isEnabled('continue')).toBe(false)
    await wait(1)
    expect(isEnabled('continue')).toBe(true)
  })

  it('waits for the stages, then at most ten seconds, and then says what is missing', async () => {
    const item = makeItem({ review: swapReadReview, state: 'reviewing', pending: ['simulation'], heldAtMs: Date.now() })
    const { part, wait, isEnabled, client } = openReview(item)
    await wait(9_999)
    expect(isEnabled('continue')).toBe(false)
    await wait(1)
    expect(isEnabled('continue')).toBe(true)
    expect(part('decision-note').textContent).toContain('Not checked yet: what the request would do')
    person.click(part('continue'))
    expect(client.decisions).toHaveLength(1)
  })

  it('never opens while this run has not read the request', async () => {
    const item = makeItem({ review: swapReview, state: 'reviewing', pending: ['decode', 'state'], heldAtMs: 0 })
    const { wait, isEnabled } = openReview(item)
    await wait(60_000)
    expect(isEnabled('continue')).toBe(false)
  })
})

describe('a danger', () => {
  const item = makeItem({ review: approvalReview })

  it('is held down, and says what is lost', async () => {
    const { part, arm, wait, client } = openReview(item)
    await arm()
    expect(part('decision-note').textContent).toContain('may take all your USDX')
    person.pointerDown(part('continue'))
    await wait(HOLD_MS - 1)
    expect(client.decisions).toEqual([])
    await wait(1)
    expect(client.decisions).toMatchObject([{ choice: 'continue' }])
  })

  it('is not continued by a press, by letting go, by leaving or by Enter', async () => {
    const { part, arm, wait, client } = openReview(item)
    await arm()
    person.click(part('continue'))
    person.pointerDown(part('continue'))
    await wait(HOLD_MS / 2)
    person.pointerUp(part('continue'))
    await wait(HOLD_MS)
    person.pointerDown(part('continue'))
    person.pointerLeave(part('continue'))
    await wait(HOLD_MS)
    person.keyDown(part('continue'), 'Enter')
    await wait(HOLD_MS * 2)
    script.pointerDown(part('continue'))
    await wait(HOLD_MS * 2)
    expect(client.decisions).toEqual([])
  })

  it('can be held with the space bar', async () => {
    const { part, arm, wait, client } = openReview(item)
    await arm()
    person.keyDown(part('continue'), ' ')
    await wait(HOLD_MS / 2)
    person.keyDown(part('continue'), ' ', true)
    await wait(HOLD_MS / 2)
    expect(client.decisions).toHaveLength(1)
  })

  it('lets go when the window changes under the hand', async () => {
    const { part, arm, wait, show, client } = openReview(item)
    await arm()
    person.pointerDown(part('continue'))
    await wait(HOLD_MS / 2)
    await show({ ...item, revision: 9 })
    await wait(HOLD_MS * 2)
    expect(client.decisions).toEqual([])
  })
})

describe('Reject', () => {
  it('is there from the first moment, as a button and as Esc', () => {
    const reading = makeItem({ review: null, state: 'reviewing', pending: ['decode'] })
    const { part, client } = openReview(reading)
    person.click(part('reject'))
    person.keyDown(document.body, 'Escape')
    expect(client.decisions.map(({ choice }) => choice)).toEqual(['reject', 'reject'])
  })

  it('is not asked by an Esc held down since before', () => {
    const { client } = openReview(makeItem({ review: swapReview }))
    person.keyDown(document.body, 'Escape', true)
    expect(client.decisions).toEqual([])
  })

  it('is over once the request is with the wallet', () => {
    const { screen, client } = openReview(makeItem({ review: swapReview, state: 'forwarding' }))
    person.keyDown(document.body, 'Escape')
    expect(client.decisions).toEqual([])
    expect(screen.queryByTestId('reject')).toBeNull()
  })
})

describe('after the decision', () => {
  it('says what the wallet should now show', () => {
    const { part } = openReview(makeItem({ review: swapReview, state: 'forwarding' }))
    expect(part('wallet-shows').textContent).toContain('1.5 ETH')
    expect(part('wallet-shows').textContent).toContain('Ethereum')
  })

  it('says why a decision does not count any more', () => {
    const { part } = openReview(makeItem({ review: swapReview, voided: 'chain-changed' }))
    expect(part('voided').textContent).toContain('another network')
  })

  it('says what the chain did, difference by difference', () => {
    const outcome = { kind: 'different' as const, differences: [{ what: 'USDX', shown: '+2', happened: '+1' }] }
    const { part } = openReview(makeItem({ review: swapReview, state: 'answered', outcome }))
    expect(part('outcome').textContent).toContain('USDX: shown +2, happened +1')
  })
})

describe('several requests', () => {
  const first = makeItem({ review: swapReview, requestId: 'a' })
  const second = makeItem({ review: swapReview, requestId: 'b' })

  it('swaps none under the pointer', async () => {
    const { part, show } = openReview(second)
    await show(first, second)
    expect(part('review').dataset.requestId).toBe('b')
    expect(part('queue-position').textContent).toBe('2 of 2')
  })

  it('goes on to the next when one was rejected', async () => {
    const { part, show } = openReview(first, second)
    expect(part('queue-position').textContent).toBe('1 of 2')
    await show({ ...first, state: 'rejected' }, second)
    expect(part('review').dataset.requestId).toBe('b')
  })

  it('goes on to the next when the wallet has answered, and counts only what is open', async () => {
    const third = { ...second, requestId: 'c' }
    const { part, show } = openReview(first)
    await show({ ...first, state: 'forwarding' }, second, third)
    expect(part('review').dataset.requestId).toBe('a')
    await show({ ...first, state: 'answered' }, second, third)
    expect(part('review').dataset.requestId).toBe('b')
    expect(part('queue-position').textContent).toBe('1 of 2')
  })

  it('is walked by hand', () => {
    const { part, screen } = openReview(first, second)
    person.click(screen.getByRole('button', { name: 'Next request' }))
    expect(part('review').dataset.requestId).toBe('b')
  })
})
