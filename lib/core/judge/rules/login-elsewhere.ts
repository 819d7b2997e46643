import { parseSiwe, type SiweResult } from '../../decode/messages/parse-siwe.ts'
import { readUtf8 } from '../../decode/read-utf8.ts'
import { accountOf } from '../account-of.ts'
import type { Severity } from '../finding.ts'
import type { Evidence, Rule } from '../rule.ts'
import { hostOf, isSameSite, plainHost } from '../same-site.ts'

/**
 * A sign-in (EIP-4361) names another site than the one that asks: it hands the asker the account's session there.
 * `danger` where the site is another's; `caution` for another part of the same site, for another address inside the
 * message, and for another account than the connected one.
 */
export const loginElsewhere: Rule = {
  code: 'login-elsewhere',
  judge: (evidence) => {
    const { request, meaning } = evidence
    const text = request.kind === 'message' ? readUtf8(request.bytes) : null
    const found = text === null ? null : lookAt(parseSiwe(text), evidence)
    if (found === null) return { result: [], needs: [] }
    const { severity, ...params } = found
    const factIds = meaning.fields.flatMap(({ path, factId }) => (path === `#.${params.what}` ? [factId] : []))
    return { result: [{ code: 'login-elsewhere', severity, params, factIds }], needs: [] }
  },
}

interface Found {
  readonly severity: Severity
  readonly what: 'domain' | 'uri' | 'address'
  readonly named: string
  readonly asks: string
}

function lookAt(parsed: SiweResult, { request, context }: Evidence): Found | null {
  const domain = parsed.ok ? parsed.message.domain : parsed.domain?.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
  if (domain === undefined) return null
  const asks = hostOf(context.origin)
  const at = (what: Found['what'], named: string, severity: Severity): Found => ({ severity, what, named, asks })
  if (plainHost(domain) !== plainHost(asks))
    return at('domain', domain, isSameSite(domain, asks) ? 'caution' : 'danger')
  if (!parsed.ok) return null
  const { uri, address } = parsed.message
  if (/^https?:/i.test(uri) && !isSameSite(hostOf(uri), asks)) return at('uri', uri, 'caution')
  const account = accountOf(request, context)
  return account !== null && address.toLowerCase() !== account ? at('address', address, 'caution') : null
}
