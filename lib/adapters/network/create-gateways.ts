import { type GatewayQuestion, questionsOf, responseTo } from '../../core/decode/names/batch-lookup.ts'
import type { Hex } from '../../core/facts/hex.ts'
import type { GatewayReader } from '../../ports/gateway-reader.ts'
import type { Network } from './create-network.ts'

const LIMITS = { timeoutMs: 8_000, wholeMs: 20_000, maxBytes: 262_144, urls: 4, urlChars: 16_384 }

type Limits = Pick<typeof LIMITS, 'timeoutMs' | 'wholeMs' | 'maxBytes'>
type Answer = { readonly ok: true; readonly value: Hex } | { readonly ok: false; readonly why: string }

/**
 * Asks gateways (ERC-3668) for one look-up: over https and public host names alone, since a resolver may name anything,
 * this device’s own network too. The hosts that a lookup names are asked one after another until one answers.
 */
export function createGateways(network: Network, limits: Limits = LIMITS): GatewayReader {
  let whole: AbortSignal | null = null

  async function askOne(
    { sender, urls, callData }: GatewayQuestion,
    signal: AbortSignal,
    hosts: string[],
  ): Promise<Answer> {
    let why = 'its resolver names no host that may be asked'
    for (const template of urls.slice(0, LIMITS.urls)) {
      const url = readUrl(template.replaceAll('{sender}', sender).replaceAll('{data}', callData))
      if (url === null) continue
      hosts.push(url.host)
      const options = { why: 'look up a name', methods: ['ERC-3668'], signal, ...limits }
      const result = template.includes('{data}')
        ? await network.get(url.href, options)
        : await network.post(url.href, JSON.stringify({ data: callData, sender }), options)
      const value = result.ok ? readData(result.text) : null
      if (value !== null) return { ok: true, value }
      why = `${url.host} ${result.ok ? 'gave an answer that can’t be read' : result.reason}`
      // That the host knows of no answer is an answer: only its own faults send on to the next.
      if (!result.ok && result.status !== undefined && result.status < 500) break
    }
    return { ok: false, why }
  }

  return {
    async ask(lookup, signal) {
      whole ??= AbortSignal.timeout(limits.wholeMs)
      const within = AbortSignal.any([signal, whole])
      const hosts: string[] = []
      const questions = questionsOf(lookup)
      if (questions === null) return { ok: false, why: 'its resolver asks for more than is allowed', hosts }
      const answers: Hex[] = []
      for (const question of questions) {
        const answer = await askOne(question, within, hosts)
        if (!answer.ok) return { ...answer, hosts }
        answers.push(answer.value)
      }
      return { ok: true, response: responseTo(lookup, answers), hosts }
    },
  }
}

function readUrl(text: string): URL | null {
  const url = text.length > LIMITS.urlChars ? null : URL.parse(text)
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  const { hostname } = url
  const label = hostname.split('.').at(-1) ?? ''
  // A public name ends in letters: an address in numbers, a bare name or one of the local network does not reach the web.
  const isPublic = hostname.includes('.') && /^([a-z]+|xn--[a-z0-9-]+)$/.test(label) && !LOCAL.has(label)
  return isPublic ? url : null
}

/** Ends of names that are no public host’s (RFC 6761, 6762, 8375, 9476). */
const LOCAL = new Set(['localhost', 'local', 'internal', 'lan', 'home', 'arpa', 'alt'])

/** The answer of a gateway: JSON with the bytes as `data`. */
function readData(text: string): Hex | null {
  try {
    const answer: unknown = JSON.parse(text)
    const data = typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : null
    return typeof data === 'string' && /^0x([0-9a-fA-F]{2})*$/.test(data) ? (data as Hex) : null
  } catch {
    return null
  }
}
