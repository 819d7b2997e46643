import { type Hex, parseUnits } from 'viem'
import { encodeCall } from '../../world/protocols/contract.ts'
import { packMultiSend } from '../../world/protocols/pack-multi-send.ts'
import type { SafeTransaction } from '../../world/protocols/sign-safe-transaction.ts'
import type { CorpusCase, Family } from '../case.ts'
import { RISKS } from '../risks.ts'
import { safeAsks } from '../safe-asks.ts'

const FIRST = '0x0000000000000000000000000000000000000001'

export const safeControl: Family = {
  name: 'control of a Safe',
  source:
    'Owners were shown one thing and signed another, which replaced the Safe’s code (WazirX, July 2024; Bybit, February 2025).',
  pages: ['https://atthacked.com/incidents/wazirx', 'https://m.odaily.news/en/post/5201902'],
  async cases(stage) {
    const { account, thief, friend, lure, slotZero, safe, contracts, traders } = stage
    const [owner] = traders
    if (owner === undefined) throw new Error('no owner')
    const own = (name: string, args: readonly unknown[]): SafeTransaction => {
      return { to: account.address, value: 0n, data: encodeCall(account, name, args), operation: 0 }
    }
    const delegated = (to: Hex, data: Hex): SafeTransaction => ({ to, value: 0n, data, operation: 1 })
    const added = { to: account.address, value: 0n, data: encodeCall(account, 'addOwnerWithThreshold', [thief, 1n]) }
    const wrapped = encodeCall(safe.multiSend, 'multiSend', [packMultiSend([added])])
    // Of these one alone hands the account's assets over: who can act alone, or whose code runs as the account's.
    const handsOver = (name: string) =>
      !['owner swapped', 'one signature enough', 'fallback handler set'].includes(name)
    const changes: readonly (readonly [string, readonly string[], SafeTransaction])[] = [
      ['owner swapped', RISKS.owner, own('swapOwner', [FIRST, owner.address, thief])],
      ['owner added, one signature enough', RISKS.owner, own('addOwnerWithThreshold', [thief, 1n])],
      ['one signature enough', RISKS.owner, own('changeThreshold', [1n])],
      ['module enabled: a key', RISKS.module, own('enableModule', [thief])],
      ['module enabled: a contract', RISKS.module, own('enableModule', [lure.address])],
      ['fallback handler set', RISKS.guard, own('setFallbackHandler', [lure.address])],
      [
        'code run as its own, replacing its code',
        RISKS.safeDelegate,
        delegated(slotZero.address, encodeCall(slotZero, 'set', [lure.address])),
      ],
      ['unknown code run as its own', RISKS.safeDelegate, delegated(lure.address, encodeCall(lure, 'connect', []))],
      ['owner added within MultiSend', RISKS.owner, delegated(safe.multiSend.address, wrapped)],
    ]
    const pay = encodeCall(contracts.dusd, 'transfer', [friend, parseUnits('5', 6)])
    const twins = await safeAsks(stage, account, { to: contracts.dusd.address, value: 0n, data: pay, operation: 0 })
    const cases: CorpusCase[] = []
    for (const [name, risks, tx] of changes) {
      const attacks = await safeAsks(stage, account, tx)
      const each = { risks, takesMoney: handsOver(name) }
      cases.push({ name: `${name}, sent`, ...each, attack: attacks.sent, twin: twins.sent })
      cases.push({ name: `${name}, signed`, ...each, attack: attacks.signed, twin: twins.signed })
    }
    return cases
  },
}
