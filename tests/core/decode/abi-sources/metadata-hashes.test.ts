import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCodeTrailer } from '../../../../lib/core/decode/abi-sources/code-trailer.ts'
import { ipfsHash, swarmHash } from '../../../../lib/core/decode/abi-sources/metadata-hashes.ts'
import type { Hex } from '../../../../lib/core/facts/hex.ts'
import { compileWithMetadata } from '../../../support/compile-with-metadata.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const many = Array.from({ length: 60 }, (_, index) => `function f${index}(uint256 ofManyThings) external {}`).join('\n')

it.each([
  ['short', 'contract A {}'],
  ['longer than a Swarm chunk', `contract A { ${many} }`],
])('the hash of metadata (%s) is the one that the compiler wrote into the code', (_, source) => {
  const ipfs = compileWithMetadata(source, 'A', 'ipfs')
  expect(readCodeTrailer(ipfs.code)).toEqual({ ipfs: ipfsHash(bytes(ipfs.metadata)) })
  const swarm = compileWithMetadata(source, 'A', 'bzzr1')
  expect(readCodeTrailer(swarm.code)).toEqual({ bzzr1: swarmHash(bytes(swarm.metadata)) })
  expect(swarmHash(bytes(`${swarm.metadata} `))).not.toBe(swarmHash(bytes(swarm.metadata)))
})

it('code without a hash has none', () => {
  expect(readCodeTrailer(compileWithMetadata('contract A {}', 'A', 'none').code)).toEqual({})
  expect(readCodeTrailer('0x')).toEqual({})
})

it('metadata longer than a block of IPFS is not compared', () => {
  expect(ipfsHash(new Uint8Array(262_145))).toBeUndefined()
})

it('any bytes at the end of code are read, or not, without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(80), (list, length) => {
      const code: Hex = `0x${Buffer.from(list).toString('hex')}${length.toString(16).padStart(4, '0')}`
      for (const hash of Object.values(readCodeTrailer(code))) expect(hash).toMatch(/^0x[0-9a-f]+$/)
    }),
  )
})
