import type { Hex } from '../../facts/hex.ts'
import { asAddress, asInteger } from './as-value.ts'
import type { Formatter } from './formatting.ts'
import { isUnfit, readParam } from './read-param.ts'

/** `calldata`: a call of its own, of which the parameters say to whom, with how much, and for whom. */
export const formatCalldata: Formatter = (formatting) => {
  const { source, target } = formatting
  const { node } = target
  if (typeof node.value !== 'string' || !node.type.startsWith('bytes')) return { unfit: 'calldata is no bytes' }
  const [callee, amount, spender, selector, chain] = [
    readParam(formatting, 'callee'),
    readParam(formatting, 'amount'),
    readParam(formatting, 'spender'),
    readParam(formatting, 'selector'),
    readParam(formatting, 'chainId'),
  ]
  for (const param of [callee, amount, spender, selector, chain]) if (isUnfit(param)) return param
  const to = isUnfit(callee) || callee === undefined ? undefined : asAddress(callee)
  const value = isUnfit(amount) || amount === undefined ? 0n : asInteger(amount)
  const from = isUnfit(spender) || spender === undefined ? source.container.to : asAddress(spender)
  const start = isUnfit(selector) || selector === undefined ? '' : String(selector.value).toLowerCase()
  const elsewhere = !isUnfit(chain) && chain !== undefined && asInteger(chain) !== BigInt(source.container.chainId)
  if (to === undefined || from === undefined || value === undefined || value < 0n)
    return { unfit: 'a call has no readable receiver or amount' }
  if (start !== '' && !/^0x[0-9a-f]{8}$/.test(start)) return { unfit: 'a selector is none' }
  if (elsewhere) return { text: `a call to ${to} on another chain, not read here` }
  const data = `0x${start.slice(2)}${node.value.slice(2)}` as Hex
  return {
    text: `a call to ${to}, read on its own`,
    call: { at: node.path.replace(/^#\.?/, ''), frame: { from, to, self: to, value, delegated: false, data } },
  }
}
