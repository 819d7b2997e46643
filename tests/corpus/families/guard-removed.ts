import { parseUnits, zeroAddress } from 'viem'
import { encodeCall } from '../../world/protocols/contract.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'
import { safeAsks } from '../safe-asks.ts'

export const guardRemoved: Family = {
  name: 'guard of a Safe taken away',
  source: 'The contract that checks what a Safe does is taken away first, so that what follows is checked no more.',
  pages: [],
  async cases(stage) {
    const { contracts, friend, guarded } = stage
    const removed = encodeCall(guarded, 'setGuard', [zeroAddress])
    const pay = encodeCall(contracts.dusd, 'transfer', [friend, parseUnits('5', 6)])
    const attacks = await safeAsks(stage, guarded, { to: guarded.address, value: 0n, data: removed, operation: 0 })
    const twins = await safeAsks(stage, guarded, { to: contracts.dusd.address, value: 0n, data: pay, operation: 0 })
    const each = { risks: RISKS.guard, takesMoney: false }
    return [
      { name: 'sent', ...each, attack: attacks.sent, twin: twins.sent },
      { name: 'signed', ...each, attack: attacks.signed, twin: twins.signed },
    ]
  },
}
