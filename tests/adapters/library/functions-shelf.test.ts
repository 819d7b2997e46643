import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { initSync } from 'evmole/no_tla'
import fc from 'fast-check'
import { toFunctionSelector } from 'viem'
import { beforeAll, describe, expect, it } from 'vitest'
import { createFunctionsShelf } from '../../../lib/adapters/library/functions-shelf.ts'
import { recoverFunctions } from '../../../lib/adapters/library/recover-functions.ts'
import { recoverInWorker } from '../../../lib/adapters/library/recover-in-worker.ts'
import { root } from '../../../scripts/project.ts'

const signal = new AbortController().signal
const ADDRESS = `0x${'a1'.repeat(20)}` as const
const ask = (code: string) => ({ kind: 'functions', address: ADDRESS, code: code as `0x${string}` }) as const

beforeAll(() => {
  initSync({ module: readFileSync(join(root, 'node_modules/evmole/dist/evmole_bg.wasm')) })
})

describe('functions recovered from code', () => {
  const shelf = createFunctionsShelf(async (code) => recoverFunctions(code))

  it('are those that the source has, with the types of their arguments', async () => {
    const artifact = join(root, 'node_modules/@uniswap/v2-core/build/UniswapV2ERC20.json')
    const { evm } = JSON.parse(readFileSync(artifact, 'utf8'))
    const answer = await shelf(ask(`0x${evm.deployedBytecode.object}`), signal)
    expect(answer).toMatchObject({ ok: true, provenance: 'computed' })
    expect(answer.ok && answer.json).toContainEqual({
      selector: toFunctionSelector('approve(address,uint256)'),
      arguments: 'address,uint256',
      stateMutability: 'nonpayable',
    })
  })

  it('are none where there is no code, and not looked for in what is no code or too much of it', async () => {
    expect(await shelf(ask('0x'), signal)).toEqual({ ok: true, json: [], provenance: 'computed' })
    for (const code of ['0x1', 'code', `0x${'00'.repeat(262_145)}`])
      expect(await shelf(ask(code), signal)).toMatchObject({ ok: false })
  })

  it('never come with an exception, whatever the code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const answer = await shelf(ask(`0x${Buffer.from(bytes).toString('hex')}`), signal)
        expect(answer.ok).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('are refused where what recovered them answers something else', async () => {
    const lying = createFunctionsShelf(async () => [{ selector: '0x12' } as never])
    await expect(lying(ask('0x00'), signal)).rejects.toThrow()
  })
})

/** A worker that says what it is told to for each code, or nothing. */
class FakeWorker extends EventTarget {
  terminated = false
  readonly received: object[] = []
  readonly #reply: unknown

  constructor(reply: unknown) {
    super()
    this.#reply = reply
  }

  postMessage(message: object): void {
    this.received.push(message)
    if ('code' in message && this.#reply !== undefined)
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: this.#reply })))
  }

  terminate(): void {
    this.terminated = true
  }
}

describe('the worker in which code is looked through', () => {
  function workersOf(...replies: unknown[]) {
    const workers: FakeWorker[] = []
    const spawn = () => {
      const worker = new FakeWorker(replies[workers.length])
      workers.push(worker)
      return worker as unknown as Worker
    }
    return { workers, recover: recoverInWorker(spawn, async () => new ArrayBuffer(8), { timeoutMs: 20 }) }
  }

  it('is given the wasm first, and kept', async () => {
    const { workers, recover } = workersOf([])
    expect(await recover('0x00', signal)).toEqual([])
    expect(await recover('0x01', signal)).toEqual([])
    expect(workers).toHaveLength(1)
    expect(workers[0]?.received.map((message) => Object.keys(message)[0])).toEqual(['wasm', 'code', 'code'])
  })

  it('is killed when code makes it run without end, and the next code gets a new one', async () => {
    const { workers, recover } = workersOf(undefined, [])
    await expect(recover('0x00', signal)).rejects.toThrow('ran too long')
    expect(workers[0]?.terminated).toBe(true)
    expect(await recover('0x00', signal)).toEqual([])
  })

  it('says so where it can’t be started', async () => {
    const recover = recoverInWorker(
      () => new FakeWorker([]) as unknown as Worker,
      async () => {
        throw new Error('no wasm')
      },
      { timeoutMs: 20 },
    )
    await expect(recover('0x00', signal)).rejects.toThrow('no wasm')
  })
})
