import { act, render } from '@testing-library/preact'
import { vi } from 'vitest'
import type { ReviewItem } from '../../../lib/bridge/contracts/review-messages.ts'
import { ReviewScreen } from '../../../lib/ui/screens/review-screen.tsx'
import { ARM_DELAY_MS } from '../../../lib/ui/state/arming.ts'
import { createFakeClient } from './fake-client.ts'

/** The review window on these requests, with a clock that only `wait` moves. */
export function openReview(...items: readonly ReviewItem[]) {
  return openReviewWith(async () => null, ...items)
}

/** The same, for a user with a phrase of their own. */
export function openReviewWith(phrase: () => Promise<string | null>, ...items: readonly ReviewItem[]) {
  const client = createFakeClient(...items)
  const opened: string[] = []
  const screen = render(
    <ReviewScreen client={client} locale="en" phrase={phrase} openHome={(tab) => opened.push(tab)} />,
  )
  const part = (testId: string) => screen.getByTestId(testId)
  const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms))
  return {
    client,
    opened,
    screen,
    part,
    wait,
    arm: () => wait(ARM_DELAY_MS),
    show: (...next: readonly ReviewItem[]) => act(() => client.show(...next)),
    isEnabled: (testId: string) => part(testId).getAttribute('aria-disabled') === 'false',
  }
}
