import {
  apply,
  MapClass,
  mapForEach,
  mapGet,
  mapSet,
  SetClass,
  setAdd,
  setDelete,
  setForEach,
  setSize,
  startTimer,
} from '../primordials.ts'
import { INVALID_PARAMS, rpcError } from './rpc-error.ts'

type Name = string | symbol
type Listener = (...args: unknown[]) => void

interface Entry {
  readonly listener: Listener
  readonly once: boolean
}

/**
 * A page's own listeners to a provider's events, kept apart from the provider's. `subscribe` is called once per event,
 * at its first listener. `face` is the listeners' `this` and what the chaining methods return.
 */
export function createEmitter(face: () => object, subscribe: (name: Name, deliver: (args: unknown[]) => void) => void) {
  const events = new MapClass<Name, Set<Entry>>()

  const entriesOf = (name: Name): Set<Entry> => {
    const known = mapGet(events, name)
    if (known !== undefined) return known
    const entries = new SetClass<Entry>()
    mapSet(events, name, entries)
    subscribe(name, (args) => void emit(name, args))
    return entries
  }

  const add = (name: Name, listener: unknown, once: boolean, first: boolean): object => {
    if (typeof listener !== 'function') throw rpcError(INVALID_PARAMS, 'The listener is no function.')
    const entries = entriesOf(name)
    const earlier = new SetClass<Entry>()
    if (first) {
      setForEach(entries, (entry) => setAdd(earlier, entry))
      setForEach(earlier, (entry) => setDelete(entries, entry))
    }
    setAdd(entries, { listener: listener as Listener, once })
    setForEach(earlier, (entry) => setAdd(entries, entry))
    return face()
  }

  /** Removes the newest entry of this listener, as Node's emitter does. */
  const remove = (name: Name, listener: unknown): object => {
    const entries = mapGet(events, name)
    if (entries === undefined) return face()
    let found: Entry | undefined
    setForEach(entries, (entry) => {
      if (entry.listener === listener) found = entry
    })
    if (found !== undefined) setDelete(entries, found)
    return face()
  }

  const emit = (name: Name, args: unknown[]): boolean => {
    const entries = mapGet(events, name)
    if (entries === undefined || setSize(entries) === 0) return false
    const now = new SetClass<Entry>()
    setForEach(entries, (entry) => setAdd(now, entry))
    setForEach(now, (entry) => {
      if (entry.once) setDelete(entries, entry)
      try {
        apply(entry.listener, face(), args)
      } catch (error) {
        startTimer(() => {
          throw error
        }, 0)
      }
    })
    return true
  }

  const clear = (entries: Set<Entry>) => setForEach(entries, (entry) => setDelete(entries, entry))

  const list = (name: Name): Listener[] => {
    const listeners: Listener[] = []
    const entries = mapGet(events, name)
    if (entries !== undefined)
      setForEach(entries, (entry) => {
        listeners[listeners.length] = entry.listener
      })
    return listeners
  }

  const on = (name: Name, listener: unknown) => add(name, listener, false, false)
  return {
    on,
    addListener: on,
    once: (name: Name, listener: unknown) => add(name, listener, true, false),
    prependListener: (name: Name, listener: unknown) => add(name, listener, false, true),
    prependOnceListener: (name: Name, listener: unknown) => add(name, listener, true, true),
    off: remove,
    removeListener: remove,
    removeAllListeners: (name?: Name) => {
      if (name === undefined) mapForEach(events, clear)
      else clear(entriesOf(name))
      return face()
    },
    emit: (name: Name, ...args: unknown[]) => emit(name, args),
    listeners: list,
    rawListeners: list,
    listenerCount: (name: Name) => list(name).length,
    eventNames: () => {
      const names: Name[] = []
      mapForEach(events, (entries, name) => {
        if (setSize(entries) > 0) names[names.length] = name
      })
      return names
    },
    setMaxListeners: () => face(),
    getMaxListeners: () => 0,
  }
}
