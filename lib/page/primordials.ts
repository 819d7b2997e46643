// The language's own functions, taken before any page script runs. Code in the page's world calls these and nothing
// else: a page may replace every method of every prototype later, and must gain nothing by it. Hence also: no `for…of`,
// no spread of arrays, no `await`, and no object that is read for a field it may lack, unless it has no prototype.

export const apply = Reflect.apply
export const getProperty = Reflect.get
export const hasProperty = Reflect.has
export const ownKeys = Reflect.ownKeys
export const defineProperty = Reflect.defineProperty
export const deleteProperty = Reflect.deleteProperty
export const getOwnDescriptor = Reflect.getOwnPropertyDescriptor
export const createObject: (prototype: object | null) => object = Object.create
export const freeze = Object.freeze
export const ownHas: (value: object, key: PropertyKey) => boolean = Object.hasOwn
const setPrototype = Reflect.setPrototypeOf
export const getPrototype = Reflect.getPrototypeOf
export const ObjectPrototype = Object.prototype
export const PromisePrototype = Promise.prototype
/** Takes the prototype from an object, so that a field it lacks is not read from what a page put on the prototype. */
export function bare<T extends object>(fields: T): T {
  setPrototype(fields, null)
  return fields
}
export const isArray = Array.isArray
export const jsonStringify: (value: unknown) => string | undefined = JSON.stringify
export const jsonParse: (text: string) => unknown = JSON.parse
export const PromiseClass = Promise
/** A promise of a value that may be none. */
export const promised = (value: unknown): Promise<unknown> => new PromiseClass((resolve) => resolve(value))
export const ErrorClass = Error
export const TypeErrorClass = TypeError
export const ProxyClass = Proxy
export const MapClass = Map
export const WeakMapClass = WeakMap
export const CustomEventClass = CustomEvent
export const EventClass = Event
export const MessageEventClass = MessageEvent
export const MessageChannelClass = MessageChannel

type Method<This, Args extends readonly unknown[], Result> = (this: This, ...args: Args) => Result

/** Turns a method into a function that takes its `this` first. */
export function uncurry<This, Args extends readonly unknown[], Result>(method: Method<This, Args, Result>) {
  return (self: This, ...args: Args): Result => apply(method, self, args)
}

/** A prototype's getter, as a function of the object. */
export function getterOf<Result>(prototype: object, key: string): (self: object) => Result {
  const getter = getOwnDescriptor(prototype, key)?.get as () => Result
  return (self) => apply(getter, self, [])
}

type Then = Method<Promise<unknown>, [(value: unknown) => void, (reason: unknown) => void], unknown>
export const promiseThen = uncurry(Promise.prototype.then as Then)

export const mapGet = uncurry(Map.prototype.get) as <K, V>(map: Map<K, V>, key: K) => V | undefined
export const mapSet = uncurry(Map.prototype.set) as <K, V>(map: Map<K, V>, key: K, value: V) => void
export const mapDelete = uncurry(Map.prototype.delete) as <K, V>(map: Map<K, V>, key: K) => void
export const mapForEach = uncurry(Map.prototype.forEach) as <K, V>(
  map: Map<K, V>,
  each: (value: V, key: K) => void,
) => void
export const mapSize = getterOf<number>(Map.prototype, 'size')
export const weakGet = uncurry(WeakMap.prototype.get) as <V>(map: WeakMap<object, V>, key: object) => V | undefined
export const weakSet = uncurry(WeakMap.prototype.set) as <V>(map: WeakMap<object, V>, key: object, value: V) => void
export const sliceText = uncurry(String.prototype.slice) as (text: string, start: number, end: number) => string

const encoder = new TextEncoder()
const encode = uncurry(TextEncoder.prototype.encode)
const byteLength = getterOf<number>(Object.getPrototypeOf(Uint8Array.prototype), 'byteLength')
/** The text's length in UTF-8. */
export const utf8Length = (text: string): number => byteLength(encode(encoder, text))

export const startTimer: (run: () => void, delayMs: number) => unknown = setTimeout.bind(globalThis)
export const randomId: () => string = makeRandomId()

/** `crypto.randomUUID` exists in secure contexts only; wallets answer on plain http too. */
function makeRandomId(): () => string {
  const fill = crypto.getRandomValues.bind(crypto)
  const Words = BigUint64Array
  return () => {
    const words = fill(new Words(2))
    return `${words[0]}.${words[1]}`
  }
}

export const addListener = uncurry(
  EventTarget.prototype.addEventListener as Method<EventTarget, [string, (event: Event) => void, boolean], void>,
)
export const removeListener = uncurry(
  EventTarget.prototype.removeEventListener as Method<EventTarget, [string, (event: Event) => void, boolean], void>,
)
export const dispatch = uncurry(EventTarget.prototype.dispatchEvent)
export const stopEvent = uncurry(Event.prototype.stopImmediatePropagation)
export const postToPort = uncurry(MessagePort.prototype.postMessage as Method<MessagePort, [unknown], void>)
export const startPort = uncurry(MessagePort.prototype.start)
export const eventDetail = getterOf<unknown>(CustomEvent.prototype, 'detail')
export const messageData = getterOf<unknown>(MessageEvent.prototype, 'data')
/** Whether the browser itself made the event. Each event carries its own getter; it fits them all. */
export const isTrusted = getterOf<boolean>(new Event('x'), 'isTrusted')
