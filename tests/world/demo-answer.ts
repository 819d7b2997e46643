import type { Page } from 'playwright-core'

export interface DemoAnswer {
  readonly ok: boolean
  readonly value: unknown
}

/** The newest answer that the demo dApp got for an action; waits until it is there. */
export async function readDemoAnswer(page: Page, action: string): Promise<DemoAnswer> {
  const line = page.locator(`#answers li[data-action="${action}"]`).first()
  await line.and(page.locator(':not([data-status="pending"])')).waitFor()
  const text = (await line.locator('code').textContent()) ?? ''
  return { ok: (await line.getAttribute('data-status')) === 'ok', value: JSON.parse(text) }
}
