import { expect, test } from 'vitest'
import { WEB_LLM_MODELS } from '../../../lib/adapters/model/web-llm/web-llm-models.data.ts'
import { whyUnfit } from '../../../lib/adapters/model/web-llm/why-unfit.ts'
import { chooseWebLlmModels } from '../../support/choose-web-llm-models.ts'

test('the models for WebGPU are those of web-llm’s own configuration, in full and in half precision', () => {
  expect(WEB_LLM_MODELS).toEqual(chooseWebLlmModels())
  expect(WEB_LLM_MODELS.filter(({ halfPrecision }) => halfPrecision)).toHaveLength(WEB_LLM_MODELS.length / 2)
})

test.each([
  [null, true, /no graphics processor/],
  [{ halfPrecision: false }, true, /half precision/],
  [{ halfPrecision: false }, false, /not in this package/],
  [{ halfPrecision: true }, true, /not in this package/],
])(
  'on a graphics processor %o, half precision %s: it says why a model can’t be used',
  (graphics, halfPrecision, why) => {
    expect(whyUnfit({ halfPrecision }, graphics)).toMatch(why)
  },
)
