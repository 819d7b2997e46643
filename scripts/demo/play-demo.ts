import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { readDemoAnswer } from '../../tests/world/demo-answer.ts'
import { ACTIONS } from '../../tests/world/demo-dapp/actions.ts'
import { type OpenWorld, openDemoDapp } from '../../tests/world/open-world.ts'
import { awaitReview } from '../../tests/world/review-window.ts'
import { printReview } from './print-review.ts'

interface Step {
  readonly id: string
  readonly label: string
  readonly method: string
  /** A trap must not be called clear; what is none must not be called a danger. */
  readonly trap: boolean
}

const STEPS: readonly Step[] = [
  { id: 'connect', label: 'Connect', method: 'eth_requestAccounts', trap: false },
  ...ACTIONS.map(({ id, label, method, group }) => ({ id, label, method, trap: group === 'Traps' })),
]

/**
 * Presses every button of the demo dApp, prints and pictures each review, rejects the dangers and continues the rest.
 * Throws where a review is missing or wrong, or where the wallet got what it should not have.
 */
export async function playDemo(world: OpenWorld, screenshots: string): Promise<void> {
  const folder = resolve(screenshots)
  mkdirSync(folder, { recursive: true })
  const dapp = await openDemoDapp(world)
  const seen = new Set<string>()
  for (const [place, step] of STEPS.entries()) {
    console.log(`\n${place + 1}. ${step.label}`)
    const picture = join(folder, `${String(place + 1).padStart(2, '0')}-${step.id}.png`)
    await play(world, dapp, step, picture, seen)
  }
  console.log(`\n${STEPS.length} requests were held and reviewed. Pictures: ${folder}`)
}

async function play(world: OpenWorld, dapp: Page, { id, method, trap }: Step, picture: string, seen: Set<string>) {
  world.wallet.clear()
  await dapp.click(`#${id}`)
  const window = await awaitReview(world.browser, seen)
  await window.settle()
  const review = await window.read()
  await window.arm()
  await window.page.screenshot({ path: picture })
  printReview(review)
  if (world.wallet.entries(method).length > 0) throw new Error(`"${id}" reached the wallet before a decision`)
  if (review.verdict !== 'clear' && !trap) throw new Error(`"${id}" is no trap, yet its verdict is ${review.verdict}`)
  if (review.verdict === 'clear' && trap) throw new Error(`"${id}" is a trap, yet its verdict is clear`)

  if (trap) await window.reject()
  else await window.continue()
  const answer = await readDemoAnswer(dapp, id)
  const received = world.wallet.entries(method).length
  if (received !== (trap ? 0 : 1)) throw new Error(`The wallet received "${id}" ${received} times`)
  if (answer.ok === trap) throw new Error(`"${id}" was answered with ${JSON.stringify(answer.value)}`)
  const told = `the page got ${JSON.stringify(answer.value)}`
  console.log(
    trap
      ? `   → rejected: the wallet received nothing, ${told}`
      : `   → continued: the wallet received ${method}, ${told}`,
  )
}
