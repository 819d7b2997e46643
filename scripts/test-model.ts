// `npm run test:model`: real weights in the real extension answer under a form, and nothing leaves the browser.
import assert from 'node:assert/strict'
import { fetchTestWeights } from '../tests/world/model/fetch-test-weights.ts'
import { openModelInBrowser } from '../tests/world/model/model-in-browser.ts'
import { buildPlainsign } from '../tests/world/plainsign.ts'

const SCHEMA = {
  type: 'object',
  properties: { colour: { enum: ['red', 'green', 'blue'] }, why: { type: 'string', maxLength: 80 } },
  required: ['colour', 'why'],
  additionalProperties: false,
}
const QUESTIONS = ['What colour is grass?', 'What colour is a clear sky by day?', 'What colour is blood?']

const weights = await fetchTestWeights()
buildPlainsign('chrome')
const browser = await openModelInBrowser(weights)
try {
  for (const user of QUESTIONS) {
    const { text, tokens, firstTokenMs, wholeMs } = await browser.write(
      { system: 'You answer in JSON: the colour, and why in a few words.', user },
      SCHEMA,
      96,
    )
    const answer: unknown = JSON.parse(text)
    assert.ok(typeof answer === 'object' && answer !== null)
    assert.deepEqual(Object.keys(answer), ['colour', 'why'])
    const perSecond = ((tokens - 1) / (wholeMs - firstTokenMs)) * 1_000
    console.log(`${user} ${text} (${Math.round(firstTokenMs)} ms to the first, ${perSecond.toFixed(1)} tokens/s)`)
  }
  assert.deepEqual(browser.left, [])
  console.log(`${QUESTIONS.length} answers, all of their form; nothing left the browser`)
} finally {
  await browser.close()
}
