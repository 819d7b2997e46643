import type { Meaning } from '../../lib/core/decode/meaning.ts'
import { formatAmount } from '../../lib/core/facts/amount.ts'
import { type Address, isAddress } from '../../lib/core/facts/hex.ts'
import type { Row } from '../support/check-rows.ts'
import { squeeze } from './descriptor-screens.ts'

/** What a chain would have told a device, as its screens let it be seen. */
export interface Told {
  readonly tokens: readonly { readonly address: Address; readonly symbol: string; readonly decimals: number }[]
  readonly names: readonly { readonly address: Address; readonly name: string }[]
}

const AMOUNT = / base units of (0x[0-9a-f]{40})$/

/** Of the tokens that nothing packaged names, and of the accounts that the screens call by a name in ENS. */
export function toldByScreens(row: Row, meaning: Meaning): Told {
  const fields = [meaning, ...callsIn(meaning)].flatMap((each) => each.fields)
  const open = new Set(fields.flatMap(({ value }) => AMOUNT.exec(value)?.[1] ?? []).filter(isAddress))
  const tokens = [...open].flatMap((address) => tokenOnScreen(address, row, fields) ?? [])
  const names = fields.flatMap((field) => {
    const name = nameOnScreen(field, row)
    return name !== undefined && isAddress(field.raw) && field.path !== '@.to' ? [{ address: field.raw, name }] : []
  })
  return { tokens, names: [...new Map(names.map((each) => [each.address, each])).values()] }
}

function callsIn({ calls }: Meaning): readonly Meaning[] {
  return calls.flatMap((call) => [call, ...callsIn(call)])
}

/** The decimals with which an amount of this token reads as it does behind its label, and what stands behind it. */
function tokenOnScreen(address: Address, row: Row, fields: Meaning['fields']): Told['tokens'][number] | undefined {
  const screen = squeeze(String(row.expectedFlat))
  const places = Array.from({ length: 31 }, (_, decimals) => decimals)
  const [longest] = fields
    .filter(({ value }) => AMOUNT.exec(value)?.[1] === address)
    .flatMap(({ label, raw }) => places.map((decimals) => ({ label, decimals, text: formatAmount(raw, decimals) })))
    .filter(({ label, text }) => screen.includes(squeeze(label) + text))
    .toSorted((one, other) => other.text.length - one.text.length)
  if (longest === undefined) return undefined
  const texts = (row.expectedTexts as readonly string[]).map((each) => each.replace(/\s+/g, ''))
  const symbols = texts.filter((each) => each.startsWith(longest.text)).map((each) => each.slice(longest.text.length))
  const symbol = symbols.find((each) => /^[^\d?]/.test(each))
  return symbol === undefined ? undefined : { address, symbol, decimals: longest.decimals }
}

function nameOnScreen({ label }: Meaning['fields'][number], row: Row): string | undefined {
  const words = label.replace(/\s+/g, '')
  return words === '' ? undefined : new RegExp(`${words}([a-z0-9-]+\\.eth)`).exec(String(row.expectedFlat))?.[1]
}
