import type { Field, Meaning } from '../../lib/core/decode/meaning.ts'

/** `missing`: values on the screens that are not among ours. `besides`: values of ours that the screens have no place for. */
export interface Difference {
  readonly missing: readonly string[]
  readonly besides: readonly Field[]
}

/** What the device says of its own: what it was asked, fees, the end of its pages. */
const OF_THE_DEVICE =
  /reviewtransactionto.*?swipetoreview|maxfees[\d.]+[a-z]+|network(?:ethereumsepolia|binancesmartchain)|transactionsigned/g

/** Whose contract it is: that name is the device’s own too. */
const OWNER = /interactionwith(?:p2p|[a-z{}&.]*)(?=\||$)/g

interface Said {
  readonly words: readonly string[]
  readonly fields: readonly Field[]
}

/**
 * Compares what a description shows with the texts of a device's screens, read off pictures: whitespace and case mean
 * nothing, words are torn, and each value follows its label; in typed data the order is another. Labels that stand alone
 * are no values. Where no description applies, every decoded value counts as shown.
 */
export function compareScreens(texts: readonly string[], meaning: Meaning): Difference {
  const { words, fields } = listSaid(meaning)
  const whole = squeeze(texts.join(''))
  const phrases = new Set(words.map(squeeze))
  let left = squeeze(texts.map((text) => (phrases.has(squeeze(text)) ? '|' : text)).join(''))
    .replace('interactionwith|', '|')
    .replace(OF_THE_DEVICE, '|')
  const take = (text: string, mark = '|'): boolean => {
    const found = text !== '' && left.includes(text)
    if (found) left = left.replace(text, () => mark)
    return found
  }
  const described = fields.some(({ factId }) => factId.includes('.display.'))
  const labels = new Set(fields.map(({ label }) => `?${squeeze(label)}`))
  const byLabel = fields.toSorted((one, other) => other.label.length - one.label.length)
  const unmatched = byLabel.filter((field) => !spellings(field).some((value) => take(squeeze(field.label) + value)))
  const unnamed = unmatched.filter((field) => !take(squeeze(field.label), '|?'))
  const takeAlone = (value: string) => {
    const place = value.length < 4 ? -1 : left.indexOf(value)
    const inside = /[\d.]/.test(left.charAt(place - 1)) || /[\d.]/.test(left.charAt(place + value.length))
    return place >= 0 && !inside && take(value)
  }
  for (const field of unmatched) spellings(field).some(takeAlone)
  const absent = unnamed.filter((field) => !spellings(field).some((value) => whole.includes(value)))
  for (const phrase of [...phrases].toSorted((one, other) => other.length - one.length)) take(phrase)
  const besides = absent.filter(({ factId, folded }) => factId.includes('.display.') && folded !== true)
  return {
    missing: left
      .replace(OWNER, '')
      .split('|')
      .filter((text) => isValue(text, described) && !labels.has(text)),
    besides,
  }
}

/** Digits and names of accounts; also whatever follows a label that we have with another value. */
function isValue(text: string, labelled: boolean): boolean {
  return /\d|\.eth/.test(text.replace(/^\?/, '')) || (labelled && /^\?(?!r?eview|to|r$|more|\?+r?$|$)/.test(text))
}

/** What is said to be done, by whose contract, and each shown value, those of the calls inside included. */
function listSaid({ intent = '', fields, calls }: Meaning): Said {
  const described = fields.some(({ factId }) => factId.includes('.display.'))
  const shown = fields.filter(({ path, value, factId }) => {
    const worded = !described || factId.includes('.display.')
    return worded && path !== '$.metadata.owner' && !value.startsWith('a call to')
  })
  const owner = fields.find(({ path }) => path === '$.metadata.owner')?.value ?? ''
  const inner = calls.map(listSaid)
  return {
    words: [
      intent,
      ...intent.split(/: (?=[A-Z])/),
      owner,
      ...owner.split(': '),
      ...inner.flatMap(({ words }) => words),
    ],
    fields: [...shown, ...inner.flatMap((each) => each.fields)],
  }
}

/** The ways in which a device may write the value of a field; its symbol stands for itself, or for a token it has not. */
function spellings({ value, raw }: Field): readonly string[] {
  const [, name = '', address = ''] = /^(.*) \((0x[0-9a-f]{40}|\d+)\)$/.exec(value) ?? []
  const [, amount = ''] = /^(\d[\d.]*) \S/.exec(value) ?? []
  const [, message = ''] = /^(\D+) (?:of 0x.*|\S+)$/.exec(value) ?? []
  const texts = [
    value,
    name,
    address,
    raw,
    amount,
    ...(message === '' ? [] : [`${message} ???`]),
    ...dates(raw),
    ...cut(raw),
  ]
  return texts
    .map(squeeze)
    .filter((text) => text !== '')
    .toSorted((one, other) => other.length - one.length)
}

/** As twelve hours and a half of the day, and as the day alone. */
function dates(raw: string): readonly string[] {
  if (!/^\d{1,11}$/.test(raw)) return []
  const [day = '', time = ''] = new Date(Number(raw) * 1000).toISOString().split(/[T.]/)
  const hour = Number(time.slice(0, 2))
  const twelve = `${hour % 12 === 0 ? 12 : hour % 12}`.padStart(2, '0')
  return [`${day} ${twelve}${time.slice(2)} ${hour < 12 ? 'AM' : 'PM'} UTC`, day]
}

/** Long values end in dots on a small screen. */
function cut(raw: string): readonly string[] {
  return raw.length < 64 ? [] : Array.from({ length: 200 }, (_, count) => `${raw.slice(0, 40 + count)}...`)
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}
