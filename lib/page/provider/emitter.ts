import { apply, MapClass, mapForEach, mapGet, mapSet, startTimer, TypeErrorClass } from '../primordials.ts'

type Name = string | symbol
interface Listener {
  (...args: readonly unknown[]): unknown
  /** What the page gave, where this is what `once` made of it. */
  listener?: Listener
}

const NONE: readonly Listener[] = []

/**
 * A page's own listeners to a provider's events, kept apart from the provider's, but as Node's EventEmitter keeps them; one
 * that throws stops no other. `subscribe` is called once per event, at its first listener. `face` is the listeners' `this`
 * and what the chaining methods return.
 */
export function createEmitter(face: () => object, subscribe: (name: Name, deliver: (args: unknown[]) => void) => void) {
  /** Each list is replaced, never changed, so that one that is being gone through stays as it is. */
  const events = new MapClass<Name, readonly Listener[]>()
  // Of the page's own listeners, and not of the provider's: never subscribed to.
  mapSet(events, 'newListener', NONE)
  mapSet(events, 'removeListener', NONE)
  const listOf = (name: Name) => mapGet(events, name) ?? NONE

  const add = (name: Name, listener: Listener, first: boolean): object => {
    check(listener)
    emit('newListener', [name, givenOf(listener)])
    const isNew = mapGet(events, name) === undefined
    const entries = listOf(name)
    mapSet(events, name, first ? joined([listener], entries) : joined(entries, [listener]))
    if (isNew) subscribe(name, (args) => void emit(name, args))
    return face()
  }

  /** Removes the newest entry of this listener. */
  const remove = (name: Name, listener: Listener): object => {
    check(listener)
    const entries = listOf(name)
    for (let i = entries.length - 1; i >= 0; i--) {
      const entry = entries[i] as Listener
      if (entry !== listener && givenOf(entry) !== listener) continue
      mapSet(events, name, joined(entries, NONE, i))
      emit('removeListener', [name, givenOf(entry)])
      break
    }
    return face()
  }

  /** A listener that removes itself when it is called. */
  const once = (name: Name, listener: Listener): Listener => {
    check(listener)
    let fired = false
    const entry: Listener = (...args) => {
      if (fired) return undefined
      fired = true
      remove(name, entry)
      return apply(listener, face(), args)
    }
    entry.listener = listener
    return entry
  }

  const emit = (name: Name, args: readonly unknown[]): boolean => {
    const entries = listOf(name)
    for (let i = 0; i < entries.length; i++) {
      try {
        apply(entries[i] as Listener, face(), args)
      } catch (error) {
        startTimer(() => {
          throw error
        }, 0)
      }
    }
    return entries.length > 0
  }

  const on = (name: Name, listener: Listener) => add(name, listener, false)
  const prependListener = (name: Name, listener: Listener) => add(name, listener, true)
  return {
    on,
    addListener: on,
    once: (name: Name, listener: Listener) => on(name, once(name, listener)),
    prependListener,
    prependOnceListener: (name: Name, listener: Listener) => prependListener(name, once(name, listener)),
    off: remove,
    removeListener: remove,
    removeAllListeners: (only?: Name) => {
      mapForEach(events, (_, name) => {
        if (only === undefined || only === name) mapSet(events, name, NONE)
      })
      return face()
    },
    emit: (name: Name, ...args: readonly unknown[]) => {
      const heard = emit(name, args)
      if (!heard && name === 'error') throw args[0]
      return heard
    },
    listeners: (name: Name) => {
      const entries = joined(listOf(name), NONE)
      for (let i = 0; i < entries.length; i++) entries[i] = givenOf(entries[i] as Listener)
      return entries
    },
    rawListeners: (name: Name) => joined(listOf(name), NONE),
    listenerCount: (name: Name) => listOf(name).length,
    eventNames: () => {
      const names: Name[] = []
      mapForEach(events, (entries, name) => {
        if (entries.length > 0) names[names.length] = name
      })
      return names
    },
  }
}

function check(listener: unknown): void {
  if (typeof listener !== 'function') throw new TypeErrorClass('The listener is no function.')
}

const givenOf = (entry: Listener): Listener => entry.listener ?? entry

/** Both lists as one, without the first one's item at `without`. */
function joined(first: readonly Listener[], second: readonly Listener[], without = -1): Listener[] {
  const all: Listener[] = []
  for (let i = 0; i < first.length; i++) if (i !== without) all[all.length] = first[i] as Listener
  for (let i = 0; i < second.length; i++) all[all.length] = second[i] as Listener
  return all
}
