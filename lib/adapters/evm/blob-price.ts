import { type Common, Hardfork } from '@ethereumjs/common'
import { BLOB_PRICE_FRACTION, BLOB_PRICE_FRACTION_SINCE_PRAGUE, LEAST_BLOB_PRICE } from './protocol.data.ts'

/** Wei for one blob gas: EIP-4844's `fake_exponential` of the excess. */
export function blobPrice(excess: bigint, rules: Common): bigint {
  const denominator = fraction(rules)
  let sum = 0n
  let term = LEAST_BLOB_PRICE * denominator
  for (let i = 1n; term > 0n; i += 1n) {
    sum += term
    term = (term * excess) / (denominator * i)
  }
  return sum / denominator
}

function fraction(rules: Common): bigint {
  if (rules.gteHardfork(Hardfork.Bpo1)) return rules.param('blobGasPriceUpdateFraction')
  return rules.isActivatedEIP(7691) ? BLOB_PRICE_FRACTION_SINCE_PRAGUE : BLOB_PRICE_FRACTION
}
