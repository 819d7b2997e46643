import { createNetworkLog } from '../store/network-log.ts'
import { createNetwork, type Network } from './create-network.ts'
import { createPieceReader, type PieceReader } from './create-piece-reader.ts'

/** The doors out of this device, with one log that is kept. */
export function openNetwork(): { readonly network: Network; readonly pieces: PieceReader } {
  const log = createNetworkLog().add
  return { network: createNetwork({ log }), pieces: createPieceReader({ log }) }
}
