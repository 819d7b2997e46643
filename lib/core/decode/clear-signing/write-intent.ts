import { visibleText } from '../visible-text.ts'
import type { Shown } from './list-shown.ts'
import { parsePath, writePath } from './parse-path.ts'
import type { Format } from './read-format.ts'
import { resolveOne } from './resolve-path.ts'
import type { Source } from './source.ts'

const MAX_INTENT = 512
const MAX_JOINED = 8

/**
 * What a descriptor says that one is about to do: its fixed words, and its sentence with the shown values in it, where it
 * has one and every value in it is always shown. The words are left out where the sentence says them anyway.
 */
export function writeIntent(source: Source, format: Format, shown: readonly Shown[]): string | undefined {
  const { intent = '', interpolatedIntent } = format
  const fixed =
    typeof intent === 'string'
      ? intent
      : Object.entries(intent)
          .map((pair) => pair.join(': '))
          .join(', ')
  const sentence = interpolatedIntent === undefined ? '' : (fill(source, interpolatedIntent, shown) ?? '')
  const said = sentence.toLowerCase().includes(fixed.toLowerCase())
  const text = sentence === '' ? fixed : said ? sentence : `${fixed}: ${sentence}`
  return text === '' ? undefined : visibleText(text, MAX_INTENT)
}

function fill(source: Source, sentence: string, shown: readonly Shown[]): string | undefined {
  const parts = sentence.match(/\{\{|\}\}|\{[^{}]*\}|[^{}]+|[{}]/g) ?? []
  const filled = parts.map((part) => {
    if (part === '{{' || part === '}}') return part.charAt(0)
    if (part === '{' || part === '}') return undefined
    return part.startsWith('{') ? valueAt(source, part.slice(1, -1), shown) : part
  })
  return filled.every((part) => part !== undefined) ? filled.join('') : undefined
}

function valueAt(source: Source, text: string, shown: readonly Shown[]): string | undefined {
  const path = parsePath(text)
  if (path === undefined) return undefined
  if (path.root === '$') {
    const base = { node: source.data, places: [], part: false }
    const constant = resolveOne(source, text, base, base)
    return constant?.value === undefined ? undefined : visibleText(String(constant.value), 128)
  }
  const key = writePath(path).replace(/\.\[\]/g, '')
  const values = shown.filter((each) => each.key === key)
  if (values.length === 0 || values.some(({ visible }) => visible !== 'always')) return undefined
  const words = values.slice(0, MAX_JOINED).map(({ formatted }) => formatted.text)
  return `${words.join(', ')}${values.length > MAX_JOINED ? ` and ${values.length - MAX_JOINED} more` : ''}`
}
