import { chainConfig } from 'viem/op-stack'
import { PROXY_SLOTS } from '../../../lib/core/decode/proxies/storage-slots.ts'
import { canonicalHex, type Hex } from '../../../lib/core/facts/hex.ts'
import type { KnownState } from '../../../lib/core/simulate/state.ts'
import oracle from '../../fixtures/op-stack/GasPriceOracle.json' with { type: 'json' }
import l1Block from '../../fixtures/op-stack/L1Block.json' with { type: 'json' }
import proxy from '../../fixtures/op-stack/Proxy.json' with { type: 'json' }
import { account, word } from './job.ts'

export const ORACLE = canonicalHex(chainConfig.contracts.gasPriceOracle.address as Hex)
export const L1_BLOCK = canonicalHex(chainConfig.contracts.l1Block.address as Hex)
const ORACLE_CODE: Hex = `0x${'0a'.repeat(20)}`
const L1_BLOCK_CODE: Hex = `0x${'0b'.repeat(20)}`

/** What Ethereum charges, as an OP-stack chain keeps it: fees in wei, scalars in millionths. */
export const L1_FEES = { baseFee: 10n ** 10n, blobBaseFee: 5n * 10n ** 9n, baseScalar: 1368n, blobScalar: 810_949n }

/** L1Block's storage by slot, placed as the artifact says. */
export function l1BlockStorage(): Record<Hex, Hex> {
  const values: Record<string, bigint> = {
    basefee: L1_FEES.baseFee,
    blobBaseFee: L1_FEES.blobBaseFee,
    baseFeeScalar: L1_FEES.baseScalar,
    blobBaseFeeScalar: L1_FEES.blobScalar,
  }
  return placed(l1Block.storage, values)
}

function placed(layout: readonly { label: string; slot: string; offset: number }[], values: Record<string, bigint>) {
  const slots: Record<Hex, Hex> = {}
  for (const { label, slot, offset } of layout) {
    const place = word(BigInt(slot))
    slots[place] = word(BigInt(slots[place] ?? 0) + ((values[label] ?? 0n) << BigInt(8 * offset)))
  }
  return slots
}

function behindProxy(code: Hex, storage: Record<Hex, Hex>) {
  const [slot] = PROXY_SLOTS.filter(({ how }) => how === 'eip1967').map((each) => each.slot)
  if (slot === undefined) throw new Error('no slot')
  return account({
    code: proxy.deployedBytecode as Hex,
    storage: { ...storage, [slot]: word(BigInt(code)) },
    nonce: '1',
  })
}

/** The real predeploys, behind their real proxies, on a chain that went through Fjord. */
export const PREDEPLOYS: KnownState['accounts'] = {
  [ORACLE]: behindProxy(ORACLE_CODE, placed(oracle.storage, { isEcotone: 1n, isFjord: 1n })),
  [ORACLE_CODE]: account({ code: oracle.deployedBytecode as Hex }),
  [L1_BLOCK]: behindProxy(L1_BLOCK_CODE, l1BlockStorage()),
  [L1_BLOCK_CODE]: account({ code: l1Block.deployedBytecode as Hex }),
}

/** Fjord's least charge: of a transaction that is taken to compress to 100 bytes. */
export const LEAST_CHARGE =
  (100n * 10n ** 6n * (L1_FEES.baseScalar * 16n * L1_FEES.baseFee + L1_FEES.blobScalar * L1_FEES.blobBaseFee)) /
  10n ** 12n
