import type { Hex } from 'viem'
import type { Reader } from './reader.ts'
import type { World } from './world.ts'

/** What an action has to go by. */
export interface Scene {
  readonly world: World
  readonly account: Hex
  readonly reader: Reader
}
