import type { ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { type Served, serve } from '../../../world/serve.ts'
import type { NamedAttack } from './attack.ts'
import { type PageSettings, writePageTools } from './page-tools.ts'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml',
}

/** One run of an attack, as its pages tell of it. */
export interface AttackRun {
  readonly url: string
  /** What the page said: words of `attack.tell`, and `done` when its script has ended. */
  readonly told: ReadonlySet<string>
  /** Errors of the page's scripts. */
  readonly errors: readonly string[]
  /** Hosts whose requests are the attack's. */
  readonly hosts: readonly string[]
}

/** What an attacker knows of the stage that it plays on. */
type Player = Pick<PageSettings, 'account' | 'plainsign'>

export interface AttackServer {
  /** Serves the attack's pages for one run, at an origin of its own. */
  place(attack: NamedAttack, mark: string, player: Player): AttackRun
  /** A page that makes one call that passes, so that what reached the wallet before it is in the log. */
  readonly fenceUrl: string
  stop(): Promise<void>
}

/** Serves every attack under a host name of its own: none finds what an earlier one was granted. */
export async function serveAttacks(): Promise<AttackServer> {
  const pages = new Map<string, (path: string, query: string) => string | null>()
  const served: Served = await serve((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/fence') return answer(response, fencePage, 'text/html')
    const [, mark = '', ...path] = pathname.split('/')
    const name = path.join('/')
    const body = pages.get(mark)?.(name, search) ?? null
    return answer(response, body, TYPES[extname(name)] ?? 'text/html')
  })
  const { port } = new URL(served.url)

  return {
    fenceUrl: `http://fence.localhost:${port}/fence`,
    stop: served.stop,
    place(attack, mark, player) {
      const hosts = [`${attack.name}.localhost:${port}`, `other-${attack.name}.localhost:${port}`] as const
      const [base, otherBase] = [`http://${hosts[0]}/${mark}/`, `http://${hosts[1]}/${mark}/`]
      const told = new Set<string>()
      const errors: string[] = []
      const tools = writePageTools({ mark, base, otherBase, ...player })
      const page = (head: string, script: string, main: boolean) =>
        `<!doctype html><html><head><meta charset="utf-8"><script>${tools}</script>${head}</head>` +
        `<body><script>attack.run(async () => {${script}\n}, ${main})</script></body></html>`
      pages.set(mark, (path, query) => {
        if (path === 'page') return page(attack.head ?? '', attack.script, true)
        if (path === 'frame') return page('', attack.frame ?? '', false)
        if (path === 'error') errors.push(decodeURIComponent(query.slice(1)))
        if (path.startsWith('tell/')) told.add(path.slice('tell/'.length))
        return attack.files?.[path] ?? null
      })
      return { url: `${base}page`, told, errors, hosts }
    },
  }
}

const fencePage = `<!doctype html><script>
  const ask = () => window.ethereum
    ? ethereum.request({ method: 'eth_getBalance', params: [location.hash.slice(1), 'latest'] }).catch(() => {})
    : setTimeout(ask, 10)
  ask()
</script>`

function answer(response: ServerResponse, body: string | null, type: string): void {
  response.writeHead(body === null ? 204 : 200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
  })
  response.end(body ?? '')
}
