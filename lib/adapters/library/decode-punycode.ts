const BASE = 36
const LOWEST = 1
const HIGHEST = 26

/** One label of a host as people see it: `xn--` is read by RFC 3492; what is no such text stays as it is. */
export function decodePunycode(label: string): string {
  if (!label.startsWith('xn--')) return label
  const coded = label.slice(4)
  const cut = coded.lastIndexOf('-')
  const output = cut > 0 ? [...coded.slice(0, cut)] : []
  const digits = [...coded.slice(cut + 1)].map((each) => Number.parseInt(each, BASE))
  let [code, at, bias, place] = [128, 0, 72, 0]
  while (place < digits.length) {
    const before = at
    let weight = 1
    for (let step = BASE; ; step += BASE) {
      const digit = digitOf(digits[place])
      if (digit === null) return label
      place += 1
      at += digit * weight
      const least = Math.min(HIGHEST, Math.max(LOWEST, step - bias))
      if (digit < least) break
      weight *= BASE - least
      if (weight > 0x7fffffff) return label
    }
    const length = output.length + 1
    bias = adapt(at - before, length, before === 0)
    code += Math.floor(at / length)
    if (code > 0x10ffff) return label
    at %= length
    output.splice(at, 0, String.fromCodePoint(code))
    at += 1
  }
  return output.join('')
}

/** Digits of base 36 stand the other way round here: letters first. */
function digitOf(value: number | undefined): number | null {
  if (value === undefined || Number.isNaN(value)) return null
  return value < 10 ? value + 26 : value - 10
}

function adapt(moved: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(moved / (isFirst ? 700 : 2))
  delta += Math.floor(delta / length)
  let step = 0
  while (delta > ((BASE - LOWEST) * HIGHEST) / 2) {
    delta = Math.floor(delta / (BASE - LOWEST))
    step += BASE
  }
  return step + Math.floor(((BASE - LOWEST + 1) * delta) / (delta + 38))
}
