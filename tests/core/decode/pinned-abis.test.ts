import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AbiEvent, AbiFunction } from 'viem'
import { toFunctionSignature } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { DECODERS } from '../../../lib/core/decode/registry.ts'
import { STANDARD_DECODERS } from './standard-decoders.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/abis')

const known = new Set(
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => {
      const { abi } = JSON.parse(readFileSync(join(parentPath, name), 'utf8')) as { abi: (AbiFunction | AbiEvent)[] }
      return abi.filter((item) => item.type === 'function').map((fn) => toFunctionSignature(fn))
    }),
)

describe('every function that a decoder of a product’s own contracts knows', () => {
  const products = DECODERS.filter(({ name }) => !STANDARD_DECODERS.has(name))

  it.each(products)('$name: is in an ABI taken from a named source', ({ abi }) => {
    const functions = abi.filter((item) => item.type === 'function').map((fn) => toFunctionSignature(fn))
    expect(functions.filter((signature) => !known.has(signature))).toEqual([])
  })
})
