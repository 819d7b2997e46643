import { afterEach, expect, it } from 'vitest'
import { createPackageFiles } from '../../../lib/adapters/network/package-files.ts'
import { type Served, serve } from '../../world/serve.ts'

const open: Served[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.stop()))
})
async function host(...args: Parameters<typeof serve>): Promise<Served> {
  const served = await serve(...args)
  open.push(served)
  return served
}

it('reads a file of the package, as text and as bytes', async () => {
  const { url } = await host((request, response) => response.end(request.url))
  const files = createPackageFiles(url)
  expect(await files.text('/data/tokens/1.json')).toBe('/data/tokens/1.json')
  expect(new TextDecoder().decode(await files.bytes('/a.wasm'))).toBe('/a.wasm')
})

it('never reaches a host, however a path is spelled', async () => {
  let asked = false
  const other = await host((_, response) => {
    asked = true
    response.end()
  })
  const { url } = await host((_, response) => response.end('ours'))
  const files = createPackageFiles(url)
  const { host: name } = new URL(other.url)
  for (const path of [other.url, `//${name}/x`, `\\\\${name}\\x`, `/\\${name}/x`]) {
    await expect(files.text(path), path).rejects.toThrow('not a file of this package')
  }
  expect(asked).toBe(false)
})

it('follows no redirect, and says what is missing', async () => {
  const other = await host((_, response) => response.end('elsewhere'))
  const moved = await host((_, response) => response.writeHead(302, { location: other.url }).end())
  const missing = await host((_, response) => response.writeHead(404).end('no'))
  await expect(createPackageFiles(moved.url).text('/x')).rejects.toThrow()
  await expect(createPackageFiles(missing.url).text('/x')).rejects.toThrow('404')
})
