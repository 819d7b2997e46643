// `npm run -s inspect -- [--rpc URL] [--light-client FILE.json] < requests.jsonl > reviews.jsonl`: the extension's own pipeline, without a browser.
import { createInterface } from 'node:readline'
import { inspectLine } from './inspect/inspect-line.ts'
import { type HeadersFor, openLightClientFile } from './inspect/light-client.ts'

const option = (name: string): string | undefined => {
  const place = process.argv.indexOf(name)
  return place < 0 ? undefined : process.argv[place + 1]
}
const rpc = option('--rpc')
const file = option('--light-client')
const headersFor = file === undefined ? undefined : openOrStop(file)

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() === '') continue
  process.stdout.write(`${JSON.stringify(await inspectLine(line, rpc, headersFor))}\n`)
}

function openOrStop(path: string): HeadersFor {
  try {
    return openLightClientFile(path)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}
