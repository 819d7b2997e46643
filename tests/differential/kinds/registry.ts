import type { Kinds } from '../plan.ts'
import { collectibles } from './collectibles.ts'
import { creations } from './creations.ts'
import { delegations } from './delegations.ts'
import { ether } from './ether.ts'
import { permit2 } from './permit2.ts'
import { proxies } from './proxies.ts'
import { safe } from './safe.ts'
import { seaport } from './seaport.ts'
import { tokens } from './tokens.ts'
import { uniswapV2 } from './uniswap-v2.ts'
import { uniswapV3 } from './uniswap-v3.ts'
import { workshop } from './workshop.ts'

export const KINDS: Kinds = {
  ...ether,
  ...tokens,
  ...collectibles,
  ...uniswapV2,
  ...uniswapV3,
  ...permit2,
  ...seaport,
  ...safe,
  ...proxies,
  ...delegations,
  ...creations,
  ...workshop,
}
