/** A key's value, encoded, with its GGUF type. */
interface Value {
  readonly type: number
  readonly bytes: Buffer
}

const uint32 = (value: number): Value => ({ type: 4, bytes: u32(value) })
const float32 = (value: number): Value => ({ type: 6, bytes: f32(value) })
const string = (value: string): Value => ({ type: 8, bytes: text(value) })
const array = (of: number, values: readonly Buffer[]): Value => ({
  type: 9,
  bytes: Buffer.concat([u32(of), u64(values.length), ...values]),
})

const EMBEDDING = 32
const FEED_FORWARD = 64
const HEADS = 2
const ALIGNMENT = 32

/** Characters that the grammar of JSON needs, beside all bytes. */
const CONTROL = 3
const NORMAL = 1
const BYTE = 6

/**
 * A GGUF file (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md) of a llama of one layer with numbers drawn by a
 * fixed rule: it can say nothing sensible, and any grammar makes it say what fits. The same bytes at each call.
 */
export function tinyGguf(): Buffer {
  const tokens = ['<unk>', '<s>', '</s>', ...Array.from({ length: 256 }, (_, at) => `<0x${hex(at)}>`)]
  const letters = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).map((char) =>
    char === ' ' ? '▁' : char,
  )
  tokens.push(...letters)
  const types = tokens.map((_, at) => (at < 3 ? CONTROL : at < 259 ? BYTE : NORMAL))
  const header: Readonly<Record<string, Value>> = {
    'general.architecture': string('llama'),
    'general.name': string('tiny'),
    'llama.block_count': uint32(1),
    'llama.context_length': uint32(4096),
    'llama.embedding_length': uint32(EMBEDDING),
    'llama.feed_forward_length': uint32(FEED_FORWARD),
    'llama.attention.head_count': uint32(HEADS),
    'llama.attention.head_count_kv': uint32(HEADS),
    'llama.rope.dimension_count': uint32(EMBEDDING / HEADS),
    'llama.attention.layer_norm_rms_epsilon': float32(1e-5),
    'tokenizer.ggml.model': string('llama'),
    'tokenizer.ggml.tokens': array(8, tokens.map(text)),
    'tokenizer.ggml.scores': array(
      6,
      tokens.map((_, at) => f32(-at)),
    ),
    'tokenizer.ggml.token_type': array(5, types.map(u32)),
    'tokenizer.ggml.bos_token_id': uint32(1),
    'tokenizer.ggml.eos_token_id': uint32(2),
    'tokenizer.ggml.unknown_token_id': uint32(0),
  }
  const square = [EMBEDDING, EMBEDDING] as const
  const tensors: readonly (readonly [name: string, shape: readonly number[]])[] = [
    ['token_embd.weight', [EMBEDDING, tokens.length]],
    ['blk.0.attn_norm.weight', [EMBEDDING]],
    ['blk.0.attn_q.weight', square],
    ['blk.0.attn_k.weight', square],
    ['blk.0.attn_v.weight', square],
    ['blk.0.attn_output.weight', square],
    ['blk.0.ffn_norm.weight', [EMBEDDING]],
    ['blk.0.ffn_gate.weight', [EMBEDDING, FEED_FORWARD]],
    ['blk.0.ffn_up.weight', [EMBEDDING, FEED_FORWARD]],
    ['blk.0.ffn_down.weight', [FEED_FORWARD, EMBEDDING]],
    ['output_norm.weight', [EMBEDDING]],
    ['output.weight', [EMBEDDING, tokens.length]],
  ]
  const parts: Buffer[] = [Buffer.from('GGUF'), u32(3), u64(tensors.length), u64(Object.keys(header).length)]
  for (const [key, value] of Object.entries(header)) parts.push(text(key), u32(value.type), value.bytes)
  let offset = 0
  for (const [name, shape] of tensors) {
    parts.push(text(name), u32(shape.length), ...shape.map(u64), u32(0), u64(offset))
    offset = align(offset + 4 * count(shape))
  }
  const head = Buffer.concat(parts)
  const random = randomNumbers()
  const data = tensors.map(([, shape]) => {
    const bytes = Buffer.alloc(align(4 * count(shape)))
    for (let at = 0; at < count(shape); at++) bytes.writeFloatLE(random() - 0.5, 4 * at)
    return bytes
  })
  return Buffer.concat([head, Buffer.alloc(align(head.length) - head.length), ...data])
}

/** xorshift32: the same numbers between 0 and 1 on every machine. */
function randomNumbers(): () => number {
  let state = 0x9e3779b9
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const count = (shape: readonly number[]) => shape.reduce((product, each) => product * each, 1)
const align = (at: number) => Math.ceil(at / ALIGNMENT) * ALIGNMENT
const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0')

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function f32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeFloatLE(value)
  return bytes
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value)
  return Buffer.concat([u64(bytes.length), bytes])
}
