import { toFunctionSelector } from 'viem/utils'
import type { Address, Hex } from '../../facts/hex.ts'
import type { Answer } from '../../facts/need.ts'
import type { Provenance } from '../../facts/provenance.ts'
import type { Scope } from '../scope.ts'
import { listInstructions } from './list-instructions.ts'
import { readMinimalProxy } from './minimal-proxy.ts'
import { DIAMOND_MARK, PROXY_SLOTS } from './storage-slots.ts'

/** Where the code of a call stands, and by which standard it was found there. */
export interface ProxyTarget {
  readonly implementation: Address
  readonly how: (typeof PROXY_SLOTS)[number]['how'] | 'eip1167' | 'eip7702' | 'safe' | 'eip897' | 'eip2535'
  readonly provenance: Provenance
}

const DELEGATECALL = 0xf4
const SAFE_SLOT: Hex = `0x${'0'.repeat(64)}`
const IMPLEMENTATION = toFunctionSelector('implementation()')
const MASTER_COPY = toFunctionSelector('masterCopy()')
const FACET_ADDRESS = toFunctionSelector('facetAddress(bytes4)')

/** A Safe’s proxy is a few instructions; its singleton answers `masterCopy()` too, and is no proxy. */
const MAX_SAFE_PROXY = 1_024

/**
 * To which code an address passes a call of `selector` on. Only what its own code speaks of is asked: the slots that it
 * names, `implementation()` where it has that function, `facetAddress` where it is a diamond. Undefined: to none, or not
 * known yet.
 */
export function readProxy(scope: Scope, address: Address, code: Hex, selector: Hex): ProxyTarget | undefined {
  const delegate = /^0xef0100([0-9a-f]{40})$/.exec(code)?.[1]
  if (delegate !== undefined) return { implementation: `0x${delegate}`, how: 'eip7702', provenance: 'computed' }
  const minimal = readMinimalProxy(code)
  if (minimal !== undefined) return { implementation: minimal, how: 'eip1167', provenance: 'computed' }
  const instructions = [...listInstructions(code)]
  if (!instructions.some(({ opcode }) => opcode === DELEGATECALL)) return undefined
  const holds = (word: Hex) => instructions.some(({ pushed }) => pushed === word.slice(2))

  // All slots are asked at once, so that the order of trust costs no round trip.
  const slots = PROXY_SLOTS.filter(({ marks }) => marks.some(holds)).map(({ how, slot }) => {
    return { how, answer: scope.wish({ kind: 'slot', address, slot }) }
  })
  if (slots.some(({ answer }) => answer === undefined)) return undefined
  for (const { how, answer } of slots) {
    const target = addressOf(answer)
    if (target === undefined) continue
    if (how !== 'eip1967-beacon') return { ...target, how }
    const beacon = addressOf(scope.wish({ kind: 'view-call', to: target.implementation, data: IMPLEMENTATION }))
    return beacon && { ...beacon, how }
  }

  if (code.length < MAX_SAFE_PROXY && holds(MASTER_COPY))
    return found('safe', scope.wish({ kind: 'slot', address, slot: SAFE_SLOT }))
  if (holds(DIAMOND_MARK)) {
    const data: Hex = `${FACET_ADDRESS}${selector.slice(2).padEnd(64, '0')}`
    return found('eip2535', scope.wish({ kind: 'view-call', to: address, data }))
  }
  return holds(IMPLEMENTATION)
    ? found('eip897', scope.wish({ kind: 'view-call', to: address, data: IMPLEMENTATION }))
    : undefined
}

function found(how: ProxyTarget['how'], answer: Answer | undefined): ProxyTarget | undefined {
  const target = addressOf(answer)
  return target && { ...target, how }
}

/** The address in a word; undefined where there is none, or more than an address. */
function addressOf(answer: Answer | undefined): Omit<ProxyTarget, 'how'> | undefined {
  if (!answer?.ok || !/^0x0{24}[0-9a-f]{40}$/.test(answer.value) || /^0x0*$/.test(answer.value)) return undefined
  return { implementation: `0x${answer.value.slice(26)}`, provenance: answer.provenance }
}
