import type { Endpoint } from '../../core/facts/endpoint.ts'

export type EndpointProblem = 'badChainId' | 'badUrl' | 'duplicate'

/** What was typed into the form, before it is read. */
export interface EndpointForm {
  readonly chainId: string
  readonly url: string
  readonly ownNode: boolean
}

const PROTOCOLS = new Set(['https:', 'http:', 'wss:', 'ws:'])
const MAX_URL_CHARS = 2048

/** The endpoint that a form names, or what is wrong with it. */
export function readEndpoint(form: EndpointForm, chosen: readonly Endpoint[]): Endpoint | EndpointProblem {
  const chainId = /^\d{1,15}$/.test(form.chainId.trim()) ? Number(form.chainId) : 0
  if (chainId < 1) return 'badChainId'
  const url = URL.canParse(form.url.trim()) ? new URL(form.url.trim()) : undefined
  if (!url || !PROTOCOLS.has(url.protocol) || url.href.length > MAX_URL_CHARS) return 'badUrl'
  if (chosen.some((other) => other.chainId === chainId && other.url === url.href)) return 'duplicate'
  return { chainId, url: url.href, ownNode: form.ownNode }
}
