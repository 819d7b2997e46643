// Node's `events` for the browser, as far as the wallet's libraries use it: they read `_events`, and call the
// constructor as a plain function.
type Listener = ((...args: unknown[]) => void) & { listener?: Listener }
interface Emitter {
  _events?: Record<PropertyKey, Listener[]>
}

const listsOf = (emitter: Emitter) => {
  emitter._events ??= Object.create(null) as Record<PropertyKey, Listener[]>
  return emitter._events
}

class Methods {
  declare _events?: Record<PropertyKey, Listener[]>

  on(type: PropertyKey, listener: Listener) {
    return insert(this, type, listener, false)
  }
  addListener(type: PropertyKey, listener: Listener) {
    return this.on(type, listener)
  }
  prependListener(type: PropertyKey, listener: Listener) {
    return insert(this, type, listener, true)
  }
  once(type: PropertyKey, listener: Listener) {
    return this.on(type, oneTime(this, type, listener))
  }
  prependOnceListener(type: PropertyKey, listener: Listener) {
    return this.prependListener(type, oneTime(this, type, listener))
  }
  off(type: PropertyKey, listener: Listener) {
    const lists = listsOf(this)
    const left = [...(lists[type] ?? [])]
    const place = left.findLastIndex((each) => each === listener || each.listener === listener)
    if (place < 0) return this
    left.splice(place, 1)
    if (left.length > 0) lists[type] = left
    else delete lists[type]
    return this
  }
  removeListener(type: PropertyKey, listener: Listener) {
    return this.off(type, listener)
  }
  removeAllListeners(type?: PropertyKey) {
    if (type === undefined) this._events = Object.create(null)
    else delete listsOf(this)[type]
    return this
  }
  emit(type: PropertyKey, ...args: unknown[]) {
    const list = listsOf(this)[type]
    if (list === undefined && type === 'error') throw args[0]
    for (const listener of [...(list ?? [])]) Reflect.apply(listener, this, args)
    return list !== undefined
  }
  listeners(type: PropertyKey) {
    return (listsOf(this)[type] ?? []).map((listener) => listener.listener ?? listener)
  }
  rawListeners(type: PropertyKey) {
    return [...(listsOf(this)[type] ?? [])]
  }
  listenerCount(type: PropertyKey) {
    return listsOf(this)[type]?.length ?? 0
  }
  eventNames() {
    return Reflect.ownKeys(listsOf(this))
  }
  setMaxListeners() {
    return this
  }
  getMaxListeners() {
    return Number.POSITIVE_INFINITY
  }
}

function insert<T extends Emitter>(emitter: T, type: PropertyKey, listener: Listener, first: boolean): T {
  const lists = listsOf(emitter)
  const before = lists[type] ?? []
  lists[type] = first ? [listener, ...before] : [...before, listener]
  return emitter
}

function oneTime(emitter: Methods, type: PropertyKey, listener: Listener): Listener {
  const wrapped: Listener = (...args) => {
    emitter.off(type, wrapped)
    Reflect.apply(listener, emitter, args)
  }
  wrapped.listener = listener
  return wrapped
}

export function EventEmitter() {}
EventEmitter.prototype = Methods.prototype
