/** Of those that web-llm’s own configuration names; written by scripts/web-llm-models.ts, and a test holds it equal. */
export const WEB_LLM_MODELS: readonly {
  readonly id: string
  /** Names no revision, so that no hash is pinned. */
  readonly url: string
  readonly program: string
  readonly memoryMb: number | null
  readonly halfPrecision: boolean
}[] = [
  {
    id: 'Llama-3.2-1B-Instruct-q4f32_1-MLC',
    url: 'https://huggingface.co/mlc-ai/Llama-3.2-1B-Instruct-q4f32_1-MLC',
    program:
      'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base/Llama-3.2-1B-Instruct-q4f32_1_cs1k-webgpu.wasm',
    memoryMb: 1128.82,
    halfPrecision: false,
  },
  {
    id: 'Llama-3.2-1B-Instruct-q4f16_1-MLC',
    url: 'https://huggingface.co/mlc-ai/Llama-3.2-1B-Instruct-q4f16_1-MLC',
    program:
      'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base/Llama-3.2-1B-Instruct-q4f16_1_cs1k-webgpu.wasm',
    memoryMb: 879.04,
    halfPrecision: true,
  },
  {
    id: 'SmolLM2-360M-Instruct-q4f16_1-MLC',
    url: 'https://huggingface.co/mlc-ai/SmolLM2-360M-Instruct-q4f16_1-MLC',
    program:
      'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base/SmolLM2-360M-Instruct-q4f16_1_cs1k-webgpu.wasm',
    memoryMb: 376.06,
    halfPrecision: true,
  },
  {
    id: 'SmolLM2-360M-Instruct-q4f32_1-MLC',
    url: 'https://huggingface.co/mlc-ai/SmolLM2-360M-Instruct-q4f32_1-MLC',
    program:
      'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base/SmolLM2-360M-Instruct-q4f32_1_cs1k-webgpu.wasm',
    memoryMb: 579.61,
    halfPrecision: false,
  },
  {
    id: 'Qwen3-1.7B-q4f16_1-MLC',
    url: 'https://huggingface.co/mlc-ai/Qwen3-1.7B-q4f16_1-MLC',
    program:
      'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base/Qwen3-1.7B-q4f16_1_cs1k-webgpu.wasm',
    memoryMb: 2036.66,
    halfPrecision: true,
  },
  {
    id: 'Qwen3-1.7B-q4f32_1-MLC',
    url: 'https://huggingface.co/mlc-ai/Qwen3-1.7B-q4f32_1-MLC',
    program:
      'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base/Qwen3-1.7B-q4f32_1_cs1k-webgpu.wasm',
    memoryMb: 2635.44,
    halfPrecision: false,
  },
  {
    id: 'Qwen2.5-0.5B-Instruct-q4f16_1-MLC',
    url: 'https://huggingface.co/mlc-ai/Qwen2.5-0.5B-Instruct-q4f16_1-MLC',
    program:
      'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base/Qwen2-0.5B-Instruct-q4f16_1_cs1k-webgpu.wasm',
    memoryMb: 944.62,
    halfPrecision: true,
  },
  {
    id: 'Qwen2.5-0.5B-Instruct-q4f32_1-MLC',
    url: 'https://huggingface.co/mlc-ai/Qwen2.5-0.5B-Instruct-q4f32_1-MLC',
    program:
      'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base/Qwen2-0.5B-Instruct-q4f32_1_cs1k-webgpu.wasm',
    memoryMb: 1060.2,
    halfPrecision: false,
  },
  {
    id: 'Qwen2.5-1.5B-Instruct-q4f16_1-MLC',
    url: 'https://huggingface.co/mlc-ai/Qwen2.5-1.5B-Instruct-q4f16_1-MLC',
    program:
      'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base/Qwen2-1.5B-Instruct-q4f16_1_cs1k-webgpu.wasm',
    memoryMb: 1629.75,
    halfPrecision: true,
  },
  {
    id: 'Qwen2.5-1.5B-Instruct-q4f32_1-MLC',
    url: 'https://huggingface.co/mlc-ai/Qwen2.5-1.5B-Instruct-q4f32_1-MLC',
    program:
      'https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base/Qwen2-1.5B-Instruct-q4f32_1_cs1k-webgpu.wasm',
    memoryMb: 1888.97,
    halfPrecision: false,
  },
]
