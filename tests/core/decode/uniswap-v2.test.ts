import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Abi } from 'viem'
import { toFunctionSelector } from 'viem/utils'
import { expect, it } from 'vitest'
import { uniswapV2Decoder } from '../../../lib/core/decode/calldata/uniswap-v2.ts'

const artefact = createRequire(import.meta.url).resolve('@uniswap/v2-periphery/build/IUniswapV2Router02.json')

it('knows every function of the published router that changes anything, and no other', () => {
  const { abi } = JSON.parse(readFileSync(artefact, 'utf8')) as { abi: Abi }
  const selectors = (list: Abi) =>
    list
      .filter((item) => item.type === 'function' && item.stateMutability !== 'view' && item.stateMutability !== 'pure')
      .map((item) => (item.type === 'function' ? toFunctionSelector(item) : ''))
      .sort()
  expect(selectors(uniswapV2Decoder.abi)).toEqual(selectors(abi))
})
