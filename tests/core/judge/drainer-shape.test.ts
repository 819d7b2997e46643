import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { initSync } from 'evmole/no_tla'
import { type Hex, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { recoverFunctions } from '../../../lib/adapters/library/recover-functions.ts'
import { hasDrainerFunctions, movesInSilence } from '../../../lib/core/judge/drainer-shape.ts'
import { compileSolidity } from '../../world/compile-solidity.ts'

initSync({ module: readFileSync(createRequire(import.meta.url).resolve('evmole/evmole_bg.wasm')) })

/** Somebody whom code knows: what a compiler leaves empty until a contract is made. */
const SOMEBODY = 'e'.repeat(40)

/** What is kept on the chain of what creates a contract. */
function runtimeOf(creation: Hex): Hex {
  const begins = creation.indexOf('f3fe', 2) + 4
  return `0x${creation.slice(begins).replace(/7f0{64}/g, `7f${SOMEBODY.padStart(64, '0')}`)}`
}

function looksLikeDrainer(code: Hex): boolean {
  return movesInSilence(code) && hasDrainerFunctions(recoverFunctions(code))
}

const corpus = compileSolidity(join(import.meta.dirname, '../../corpus/solidity'))
const ours = { ...compileSolidity(), ...corpus }
const lure = runtimeOf(corpus.Lure?.bytecode ?? '0x')

describe('the shape of a drainer', () => {
  it('is that of a contract that takes lists of tokens for somebody', () => {
    expect(looksLikeDrainer(lure)).toBe(true)
  })

  it.each(Object.keys(ours).filter((name) => name !== 'Lure'))('is not that of %s', (name) => {
    expect(looksLikeDrainer(runtimeOf(ours[name]?.bytecode ?? '0x'))).toBe(false)
  })

  it('is not seen in data behind the code', () => {
    const trailer = Number.parseInt(lure.slice(-4), 16) * 2
    const logs = `${lure.slice(0, -4 - trailer)}${'a1'.repeat(trailer / 2)}${lure.slice(-4)}` as Hex
    expect(movesInSilence(logs)).toBe(true)
  })
})

describe('what moves tokens in silence', () => {
  const from = toFunctionSelector('transferFrom(address,address,uint256)').slice(2)
  const [call, who, somebody] = [`63${from}`, '33', `73${SOMEBODY}`]
  const cases = [
    ['calls and knows somebody', [call, who, somebody], true],
    ['knows somebody by its storage', [call, who, '54'], true],
    ['knows nobody beforehand, as who sends to a list that it is given', [call, who], false],
    ['knows nobody: a mask is no address', [call, who, `73${'f'.repeat(40)}`], false],
    ['writes a log', [call, who, somebody, 'a3'], false],
    ['has the function itself, as tokens do', ['80', call, '14', who, somebody], false],
    ['never looks who calls', [call, somebody], false],
    ['moves nothing', [who, somebody], false],
  ] as const

  it.each(cases)('%s', (_, parts, expected) => {
    expect(movesInSilence(`0x${parts.join('')}0000`)).toBe(expected)
  })
})

describe('functions', () => {
  const list = { selector: '0x00000001', arguments: 'address[]', stateMutability: 'nonpayable' }

  it('are a drainer’s where they are few, take a list and answer nothing', () => {
    expect(hasDrainerFunctions([list])).toBe(true)
    expect(hasDrainerFunctions([{ ...list, arguments: '(address,uint256,address)[]' }])).toBe(true)
    expect(hasDrainerFunctions([])).toBe(false)
    expect(hasDrainerFunctions([list, { ...list, arguments: '', stateMutability: 'view' }])).toBe(false)
    expect(hasDrainerFunctions(Array.from({ length: 13 }, () => list))).toBe(false)
    expect(hasDrainerFunctions([{ ...list, arguments: 'uint256[]' }])).toBe(false)
    expect(hasDrainerFunctions([{ ...list, arguments: 'address[],uint256,uint256,bytes,bytes4' }])).toBe(false)
  })
})
