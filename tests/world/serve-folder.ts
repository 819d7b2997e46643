import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { type Served, serve } from './serve.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Serves a folder's files; `made` are further files by path, such as a page's settings of this run. */
export function serveFolder(folder: string, made: Record<string, string> = {}): Promise<Served> {
  return serve(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    try {
      const body = made[path] ?? (await readFile(join(folder, path)))
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
}
