import type { ProviderInfo } from '../port-messages.ts'
import {
  addListener,
  bare,
  CustomEventClass,
  dispatch,
  EventClass,
  eventDetail,
  freeze,
  getProperty,
  MapClass,
  mapForEach,
  mapSet,
  mapSize,
  ownKeys,
  stopEvent,
} from '../primordials.ts'
import type { FacadeOf } from './facades.ts'
import { isObject } from './is-object.ts'

const ANNOUNCE = 'eip6963:announceProvider'
const REQUEST = 'eip6963:requestProvider'

/**
 * EIP-6963: stops each announcement and announces the provider's facade in its place, under the same information.
 * Pages' requests are answered here from what was announced before, so that no wallet's code runs on a page's demand,
 * with the page's own `dispatchEvent`, while it has its raw provider in hand. Returns whether a wallet was there already.
 */
export function watchAnnouncements(facadeOf: FacadeOf): boolean {
  const details = new MapClass<object, object>()
  /** The announcement of ours that is being made. */
  let ours: Event | undefined

  const announce = (detail: object) => {
    ours = new CustomEventClass(ANNOUNCE, bare({ detail }))
    dispatch(window, ours)
    ours = undefined
  }

  addListener(
    window,
    ANNOUNCE,
    (event) => {
      if (event === ours) return
      stopEvent(event)
      // Said in answer to our own: by a second guard, as Firefox starts one in open pages after an update. It answers
      // each of ours, and we would answer each of its for ever.
      if (ours !== undefined) return
      const read = readDetail(event)
      if (read === undefined) return
      const face = facadeOf(read.provider, nameOf(read.info))
      const detail = freeze({ info: read.info, provider: face })
      mapSet(details, face, detail)
      announce(detail)
    },
    true,
  )
  // Only now, before any script of the page: a wallet that comes later announces itself.
  dispatch(window, new EventClass(REQUEST))
  addListener(
    window,
    REQUEST,
    (event) => {
      stopEvent(event)
      mapForEach(details, announce)
    },
    true,
  )
  return mapSize(details) > 0
}

type Info = { readonly [key: string]: unknown }

/** Reads each field of an announcement once. Of the information, plain values only. */
function readDetail(event: Event): { readonly info: Info; readonly provider: object } | undefined {
  try {
    const { info, provider } = eventDetail(event) as { info: unknown; provider: unknown }
    if (!isObject(provider) || !isObject(info)) return undefined
    const copy: { [key: string]: unknown } = {}
    const keys = ownKeys(info)
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]
      if (typeof key !== 'string') continue
      const value = getProperty(info, key)
      if (!isObject(value)) copy[key] = value
    }
    return { info: freeze(copy), provider }
  } catch {
    return undefined
  }
}

function nameOf(info: Info): ProviderInfo {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return { name: text(info.name), rdns: text(info.rdns), uuid: text(info.uuid) }
}
