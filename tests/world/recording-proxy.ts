import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RecordingProxy {
  readonly url: string
  /** Each `METHOD address` that was asked for, of whichever host but the browser's makers'. */
  readonly asked: readonly string[]
  stop(): Promise<void>
}

/** Chromium itself asks its makers for the time and for updates, whatever runs in it. */
const OF_CHROMIUM = /^\w+ (?:https?:\/\/)?[a-z0-9.-]+\.(?:google|googleapis|gvt1)\.com[/:]/

/** A proxy on a free port that lets nothing through, and remembers who was asked for. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = []
  const note = (line: string) => {
    if (!OF_CHROMIUM.test(line)) asked.push(line)
  }
  const server = createServer((request, response) => {
    note(`${request.method} ${request.url}`)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    note(`CONNECT ${request.url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
