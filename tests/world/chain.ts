import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Address, Hex } from 'viem'
import { root } from '../../scripts/project.ts'
import { stopProcess } from '../support/stop-process.ts'

export interface ChainAccount {
  readonly address: Address
  readonly privateKey: Hex
}

/** A local chain of our own, with funded accounts. `accounts` are those that anvil itself says it has. */
export interface Chain {
  readonly url: string
  readonly chainId: number
  readonly accounts: readonly ChainAccount[]
  stop(): Promise<void>
}

const CHAIN_ID = 31337
const CHOOSES_ID = '--chain-id'

/** Starts anvil on a free port of this machine, with `options` of its own. Throws where it stops before it listens. */
export async function startChain(...options: readonly string[]): Promise<Chain> {
  const place = options.indexOf(CHOOSES_ID)
  const chainId = place < 0 ? CHAIN_ID : Number(options[place + 1])
  const own = place < 0 ? [CHOOSES_ID, String(chainId)] : []
  const args = [`${root}/node_modules/@foundry-rs/anvil/bin.mjs`, '--port', '0', ...own, ...options]
  const anvil = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TARGET_TOOL: 'anvil' },
  })
  const leaveNoOrphan = () => void anvil.kill()
  process.once('exit', leaveNoOrphan)
  anvil.once('exit', () => process.off('exit', leaveNoOrphan))
  const addresses: Address[] = []
  const privateKeys: Hex[] = []
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: anvil.stdout }).on('line', (line) => {
      const hex = /^\(\d+\) (0x[0-9a-fA-F]+)/.exec(line)?.[1]
      if (hex?.length === 42) addresses.push(hex.toLowerCase() as Address)
      if (hex?.length === 66) privateKeys.push(hex.toLowerCase() as Hex)
      const host = /^Listening on (\S+)/.exec(line)?.[1]
      if (host !== undefined) resolve(`http://${host}`)
    })
    once(anvil, 'exit').then(() => reject(new Error('The local chain stopped before it listened')), reject)
  })
  const accounts = addresses.flatMap((address, place) => {
    const privateKey = privateKeys[place]
    return privateKey === undefined ? [] : [{ address, privateKey }]
  })
  return { url, chainId, accounts, stop: () => stopProcess(anvil) }
}
