import { prebuiltAppConfig } from '@mlc-ai/web-llm'

const CHOSEN =
  /^(SmolLM2-360M-Instruct|Qwen2\.5-0\.5B-Instruct|Qwen2\.5-1\.5B-Instruct|Llama-3\.2-1B-Instruct|Qwen3-1\.7B)-q4f(16|32)_1-MLC$/

/** Small models for WebGPU, as web-llm’s own configuration gives them. */
export function chooseWebLlmModels() {
  return prebuiltAppConfig.model_list
    .filter(({ model_id }) => CHOSEN.test(model_id))
    .map(({ model_id, model, model_lib, vram_required_MB, required_features }) => ({
      id: model_id,
      url: model,
      program: model_lib,
      memoryMb: vram_required_MB ?? null,
      halfPrecision: model_id.includes('q4f16') || (required_features ?? []).includes('shader-f16'),
    }))
}
