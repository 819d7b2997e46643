import type { BenignCase } from './case.ts'
import type { Stage } from './open-stage.ts'
import { accounts } from './ordinary/accounts.ts'
import { exchanges } from './ordinary/exchanges.ts'
import { markets } from './ordinary/markets.ts'
import { payments } from './ordinary/payments.ts'
import { routers } from './ordinary/routers.ts'
import { signatures } from './ordinary/signatures.ts'
import { votes } from './ordinary/votes.ts'

/** What people ordinarily do: none of it deserves a warning. */
export async function benignCases(stage: Stage): Promise<readonly BenignCase[]> {
  return [payments, exchanges, routers, markets, signatures, votes]
    .flatMap((list) => list(stage))
    .concat(await accounts(stage))
}
