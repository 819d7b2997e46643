import { callOf, field, type WireCall } from './wire-family.ts'

/** What plainly signs, sends, grants or changes, by the names that EIPs gave it. */
const PLAIN = /^(eth_send|eth_sign|personal_sign$|wallet_(send|grant|request|invoke|create|add|switch|watch)[A-Z])/

/** Beyond this a message is not looked through: what is told here is only told. */
const MAX_DEPTH = 6
const MAX_VALUES = 300
const MAX_TEXT = 100_000

/** The calls in a message of a form that is not known: whatever in it has the shape of a JSON-RPC call, however deep. */
export function findCalls(message: unknown): readonly WireCall[] {
  const found: WireCall[] = []
  let left = MAX_VALUES
  const look = (given: unknown, depth: number): void => {
    left -= 1
    const value = typeof given === 'string' ? readText(given) : given
    if (depth > MAX_DEPTH || left < 0 || typeof value !== 'object' || value === null || ArrayBuffer.isView(value))
      return
    const method = field(value, 'method')
    if (typeof method === 'string' && PLAIN.test(method)) found.push(callOf(value))
    else for (const inner of innerOf(value)) if (isWorthALook(inner)) look(inner, depth + 1)
  }
  look(message, 0)
  return found
}

function innerOf(value: object): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MAX_VALUES) : Object.values(value)
}

function isWorthALook(value: unknown): boolean {
  return typeof value === 'object' ? value !== null : typeof value === 'string' && /^[[{]/.test(value)
}

function readText(text: string): unknown {
  if (text.length > MAX_TEXT || !isWorthALook(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
