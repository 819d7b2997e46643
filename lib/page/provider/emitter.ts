import { apply, MapClass, mapForEach, mapGet, mapSet, startTimer } from '../primordials.ts'
import { INVALID_PARAMS, rpcError } from './rpc-error.ts'

type Name = string | symbol
type Listener = (...args: unknown[]) => void

interface Entry {
  readonly listener: Listener
  readonly once: boolean
}

const NONE: readonly Entry[] = []

/**
 * A page's own listeners to a provider's events, kept apart from the provider's. `subscribe` is called once per event,
 * at its first listener. `face` is the listeners' `this` and what the chaining methods return.
 */
export function createEmitter(face: () => object, subscribe: (name: Name, deliver: (args: unknown[]) => void) => void) {
  /** Each list is replaced, never changed, so that one that is being gone through stays as it is. */
  const events = new MapClass<Name, readonly Entry[]>()
  const entriesOf = (name: Name) => mapGet(events, name) ?? NONE

  const add = (name: Name, listener: unknown, once: boolean, first: boolean): object => {
    if (typeof listener !== 'function') throw rpcError(INVALID_PARAMS, 'The listener is no function.')
    const known = mapGet(events, name)
    const entry = { listener: listener as Listener, once }
    mapSet(events, name, first ? joined([entry], known ?? NONE) : joined(known ?? NONE, [entry]))
    if (known === undefined) subscribe(name, (args) => void emit(name, args))
    return face()
  }

  /** Removes the newest entry of this listener, as Node's emitter does. */
  const remove = (name: Name, listener: unknown): object => {
    const entries = entriesOf(name)
    for (let i = entries.length - 1; i >= 0; i--) {
      if (entries[i]?.listener !== listener) continue
      mapSet(events, name, joined(entries, NONE, i))
      break
    }
    return face()
  }

  const emit = (name: Name, args: unknown[]): boolean => {
    const entries = entriesOf(name)
    for (let i = 0; i < entries.length; i++) {
      const { listener, once } = entries[i] as Entry
      if (once) remove(name, listener)
      try {
        apply(listener, face(), args)
      } catch (error) {
        startTimer(() => {
          throw error
        }, 0)
      }
    }
    return entries.length > 0
  }

  const list = (name: Name): Listener[] => {
    const listeners: Listener[] = []
    const entries = entriesOf(name)
    for (let i = 0; i < entries.length; i++) listeners[i] = (entries[i] as Entry).listener
    return listeners
  }

  const on = (name: Name, listener: unknown) => add(name, listener, false, false)
  return {
    on,
    addListener: on,
    once: (name: Name, listener: unknown) => add(name, listener, true, false),
    prependListener: (name: Name, listener: unknown) => add(name, listener, false, true),
    off: remove,
    removeListener: remove,
    removeAllListeners: (only?: Name) => {
      mapForEach(events, (_, name) => {
        if (only === undefined || only === name) mapSet(events, name, NONE)
      })
      return face()
    },
    emit: (name: Name, ...args: unknown[]) => emit(name, args),
    listeners: list,
    listenerCount: (name: Name) => entriesOf(name).length,
    setMaxListeners: face,
  }
}

/** Both lists as one, without the first one's item at `without`. */
function joined(first: readonly Entry[], second: readonly Entry[], without = -1): readonly Entry[] {
  const all: Entry[] = []
  for (let i = 0; i < first.length; i++) if (i !== without) all[all.length] = first[i] as Entry
  for (let i = 0; i < second.length; i++) all[all.length] = second[i] as Entry
  return all
}
