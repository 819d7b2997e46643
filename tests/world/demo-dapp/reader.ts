import { decodeFunctionResult, encodeFunctionData, type Hex, hexToBigInt } from 'viem'
import type { Contract } from '../contracts.ts'

export type Request = (method: string, params: unknown[]) => Promise<unknown>

/** Reads the chain through the wallet's provider, as dApps do. */
export interface Reader {
  call(contract: Contract, functionName: string, args: unknown[]): Promise<unknown>
  /** Unix seconds of the latest block. */
  timestamp(): Promise<bigint>
}

export function createReader(request: Request): Reader {
  return {
    async call({ address, abi }, functionName, args) {
      const data = encodeFunctionData({ abi, functionName, args })
      const result = (await request('eth_call', [{ to: address, data }, 'latest'])) as Hex
      return decodeFunctionResult({ abi, functionName, data: result })
    },
    async timestamp() {
      const { timestamp } = (await request('eth_getBlockByNumber', ['latest', false])) as { timestamp: Hex }
      return hexToBigInt(timestamp)
    },
  }
}
