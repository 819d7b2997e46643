// `npm run bench`: sizes, times and round trips, measured side by side in one run. Machines are noisy: read the ratios.
import { spawnSync } from 'node:child_process'
import { startChain } from '../tests/world/chain.ts'
import { deployContracts } from '../tests/world/contracts.ts'
import { benchDecode } from './bench/bench-decode.ts'
import { benchGuard } from './bench/bench-guard.ts'
import { benchHistory } from './bench/bench-history.ts'
import { benchMemory } from './bench/bench-memory.ts'
import { benchReviews } from './bench/bench-reviews.ts'
import { benchSizes } from './bench/bench-sizes.ts'
import { benchSlots } from './bench/bench-slots.ts'
import { benchWindow } from './bench/bench-window.ts'
import { bin, root } from './project.ts'

spawnSync(bin('wxt'), ['build'], { cwd: root, stdio: 'ignore' })
console.log(`## Sizes\n\n${benchSizes()}\n`)
console.log(`## Guard\n\n${await benchGuard()}\n`)
console.log(`## Decoding\n\n${benchDecode()}\n`)
console.log(`## Window\n\n${await benchWindow()}\n`)

const chain = await startChain()
try {
  const contracts = await deployContracts(chain)
  console.log(`## Reviews\n\n${await benchReviews(chain, contracts)}\n`)
  console.log(`## Growth\n\n${await benchSlots(chain)}\n`)
  console.log(`## Past requests\n\n${await benchHistory(chain, contracts)}\n`)
  console.log(`## Memory\n\n${await benchMemory(chain, contracts)}\n`)
} finally {
  await chain.stop()
}
