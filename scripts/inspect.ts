// `npm run -s inspect -- [--rpc URL] < requests.jsonl > reviews.jsonl`: the extension's own pipeline, without a browser.
import { createInterface } from 'node:readline'
import { inspectLine } from './inspect/inspect-line.ts'

const place = process.argv.indexOf('--rpc')
const rpc = place < 0 ? undefined : process.argv[place + 1]

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() === '') continue
  process.stdout.write(`${JSON.stringify(await inspectLine(line, rpc))}\n`)
}
