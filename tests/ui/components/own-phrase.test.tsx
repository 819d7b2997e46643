// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { makeItem } from '../support/make-item.ts'
import { openReview, openReviewWith } from '../support/open-review.tsx'
import { approvalReview, swapReview } from '../support/reviews.ts'

afterEach(cleanup)

const PHRASE = 'a fox <b>reads</b>'

describe('the user’s own phrase', () => {
  it('stands above every request, and where there is none, as the text that it is', async () => {
    const item = makeItem({ review: swapReview })
    const { part, show, screen } = openReviewWith(async () => PHRASE, item)
    for (const items of [[item], [makeItem({ requestId: 'request-2', review: approvalReview })], []]) {
      await show(...items)
      await expect.poll(() => part('own-phrase').querySelector('bdi')?.textContent).toBe(PHRASE)
      expect(screen.container.querySelector('b')).toBeNull()
      if (items.length > 0) {
        const order = part('own-phrase').compareDocumentPosition(part('verdict'))
        expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
      }
    }
  })

  it('is the one that is kept now, when the user comes back from choosing it', async () => {
    let kept: string | null = null
    const { part, opened } = openReviewWith(async () => kept, makeItem({ review: swapReview }))
    await expect.poll(() => part('own-phrase').textContent).toContain('You have no phrase')
    fireEvent.click(part('choose-phrase'))
    expect(opened).toEqual(['phrase'])
    kept = PHRASE
    window.dispatchEvent(new Event('focus'))
    await expect.poll(() => part('own-phrase').querySelector('bdi')?.textContent).toBe(PHRASE)
  })

  it('is said to be unread where it could not be read, and nothing else of the window fails', async () => {
    const { part } = openReviewWith(() => Promise.reject(new Error('gone')), makeItem({ review: swapReview }))
    await expect.poll(() => part('own-phrase').textContent).toContain('could not be read')
    expect(part('verdict')).toBeTruthy()
  })

  it('is never guessed while it is being read: neither a phrase nor that there is none', () => {
    const { part } = openReview(makeItem({ review: swapReview }))
    expect(part('own-phrase').textContent).toBe('')
  })
})
