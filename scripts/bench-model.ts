// `npm run bench:model`: time to the first token and tokens per second of each engine that runs here, as a table.
import { fetchTestWeights } from '../tests/world/model/fetch-test-weights.ts'
import { openModelInBrowser } from '../tests/world/model/model-in-browser.ts'
import { buildPlainsign } from '../tests/world/plainsign.ts'

const SCHEMA = {
  type: 'object',
  properties: { text: { type: 'string', minLength: 200, maxLength: 300 } },
  required: ['text'],
  additionalProperties: false,
}
const SENTENCE = 'The account sends an amount of a token to an address that it paid before. '
/** How often the sentence stands in the prompt: about 20 tokens each. */
const LENGTHS = [1, 20, 70]

const weights = await fetchTestWeights()
buildPlainsign('chrome')
const browser = await openModelInBrowser(weights)
console.log('wllama on the processor, one thread, SmolLM2-135M-Instruct Q4_1\n')
console.log('| prompt (characters) | first token, cold (ms) | first token, same prefix (ms) | tokens/s |')
console.log('| --- | --- | --- | --- |')
try {
  for (const length of LENGTHS) {
    const system = `Say in JSON what happens. ${SENTENCE.repeat(length)}`
    const cold = await browser.write({ system, user: 'In short?' }, SCHEMA, 96)
    const warm = await browser.write({ system, user: 'Again, in other words?' }, SCHEMA, 96)
    const perSecond = ((warm.tokens - 1) / (warm.wholeMs - warm.firstTokenMs)) * 1_000
    const cells = [system.length, Math.round(cold.firstTokenMs), Math.round(warm.firstTokenMs), perSecond.toFixed(1)]
    console.log(`| ${cells.join(' | ')} |`)
  }
} finally {
  await browser.close()
}
