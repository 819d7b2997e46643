import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pad } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { CONTROL_SLOTS, controlChanges } from '../../../lib/core/simulate/control-changes.ts'
import { root } from '../../../scripts/project.ts'
import { execution, frame, ME, TOKEN, YOU } from './run.ts'

const slotOf = (kind: string) => [...CONTROL_SLOTS].find(([, name]) => name === kind)?.[0] ?? ''
const FIRST = pad('0x0')

/** A run in which one slot of a contract went from one address to another. */
function change(slot: string, was: Hex | null, is: Hex | null, codeOf: Hex | null = null) {
  const stored = (value: Hex | null) => (value === null ? {} : { storage: { [slot]: pad(value) } })
  const pre = { [TOKEN]: { balance: '0x0', code: '0x01', ...stored(was) } }
  const callTree = codeOf === null ? null : frame({ calls: [frame({ type: 'DELEGATECALL', from: TOKEN, to: codeOf })] })
  return execution({ callTree, stateDiff: { pre, post: { [TOKEN]: stored(is) } } })
}

describe('who decides over a contract', () => {
  it.each([...CONTROL_SLOTS.values()])('is shown where its %s changes', (kind) => {
    const slot = slotOf(kind)
    expect(controlChanges([change(slot, ME, YOU)])).toEqual([{ subject: TOKEN, kind, before: ME, after: YOU, slot }])
    expect(controlChanges([change(slot, null, YOU)])).toMatchObject([{ before: '', after: YOU }])
    expect(controlChanges([change(slot, ME, null)])).toMatchObject([{ before: ME, after: '' }])
  })

  it('is shown where the slot changes whose code it runs as its own, as a Safe’s first', () => {
    expect(controlChanges([change(FIRST, ME, YOU, ME)])).toEqual([
      { subject: TOKEN, kind: 'implementation', before: ME, after: YOU, slot: FIRST },
    ])
  })

  it('is not seen in other slots, in a contract that is new, or where it is as before in the end', () => {
    expect(controlChanges([change(FIRST, ME, YOU)])).toEqual([])
    const fresh = { pre: {}, post: { [TOKEN]: { code: '0x01', storage: { [slotOf('admin')]: pad(ME) } } } }
    expect(controlChanges([execution({ stateDiff: fresh })])).toEqual([])
    expect(controlChanges([change(slotOf('admin'), ME, YOU), change(slotOf('admin'), YOU, ME)])).toEqual([])
  })

  it('stands in the slots that OpenZeppelin’s proxies use', () => {
    const source = readFileSync(
      join(root, 'node_modules/@openzeppelin/contracts/proxy/ERC1967/ERC1967Utils.sol'),
      'utf8',
    )
    for (const name of ['implementation', 'admin', 'beacon']) {
      expect(source).toContain(`${name.toUpperCase()}_SLOT = ${slotOf(name)};`)
    }
  })
})
