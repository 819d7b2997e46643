import type { InnerCall } from '../decoder.ts'
import { visibleText } from '../visible-text.ts'
import type { Descriptor } from './descriptor.ts'
import { listShown, type Shown } from './list-shown.ts'
import { readFormat } from './read-format.ts'
import { isUnfit } from './read-param.ts'
import type { Source, Unfit } from './source.ts'
import { writeIntent } from './write-intent.ts'

/** What a descriptor makes of decoded data. */
export interface ClearReading {
  readonly descriptor: Descriptor
  readonly intent?: string
  readonly shown: readonly Shown[]
  readonly calls: readonly InnerCall[]
  /** Facts that its being bound to this contract rests on. */
  readonly from?: readonly string[]
}

/** Applies the format under a key; where any part of it does not fit, none of it is used. */
export function applyFormat(source: Source, key: string): ClearReading | Unfit {
  const { descriptor } = source
  const version = /erc7730-v(\d+)/.exec(descriptor.$schema ?? '')?.[1]
  if (version !== undefined && Number(version) > 2)
    return { unfit: `it is written in version ${version} of its format` }
  const format = readFormat(descriptor, key)
  if (isUnfit(format)) return format
  const shown = listShown(source, format.fields)
  if (isUnfit(shown)) return shown
  const intent = writeIntent(source, format, shown)
  const calls = shown.flatMap(({ formatted }) => formatted.call ?? [])
  return { descriptor, ...(intent === undefined ? {} : { intent }), shown, calls }
}

/** Said where a descriptor is not used. */
export function setAside({ unfit }: Unfit): string {
  return `A description of it was set aside: ${visibleText(unfit, 200)}`
}
