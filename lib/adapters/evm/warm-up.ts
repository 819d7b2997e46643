import type { Machine } from './machine.ts'
import type { Transaction } from './transaction.ts'

/** What a transaction may touch at the price of something touched before (EIP-2929, 2930, 3651). */
export function warmUp({ evm, rules, sight }: Machine, tx: Transaction): void {
  if (!rules.isActivatedEIP(2929)) return
  const { journal } = evm
  journal.addAlwaysWarmAddress(tx.from)
  if (tx.to !== null) journal.addAlwaysWarmAddress(tx.to)
  for (const precompile of evm.precompiles.keys()) journal.addAlwaysWarmAddress(`0x${precompile}`)
  if (rules.isActivatedEIP(3651)) journal.addAlwaysWarmAddress(sight.header.coinbase.toString())
  for (const { address, storageKeys } of tx.accessList) {
    journal.addAlwaysWarmAddress(address)
    for (const key of storageKeys) journal.addAlwaysWarmSlot(address, key)
  }
}
