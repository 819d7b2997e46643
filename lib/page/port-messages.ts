// What goes over the port between guard (page's world) and relay (isolated world). The same shapes as the bridge's
// contract with the background, written as plain types because neither carries a schema library; a test holds them equal.

export const MAX_PARAMS_BYTES = 1_048_576
export const MAX_METHOD_LENGTH = 256
export const MAX_ANSWER_LENGTH = 65_536
export const MAX_ALARM_TEXT = 4_096
export const MAX_PROVIDER_LENGTHS = { name: 128, rdns: 256, uuid: 64 } as const

export interface ProviderInfo {
  readonly name?: string
  readonly rdns?: string
  readonly uuid?: string
}

export interface HoldMessage {
  readonly type: 'request.hold'
  readonly id: string
  readonly provider: ProviderInfo
  readonly method: string
  /** The parameters, serialised once. */
  readonly text: string
  readonly chainId: string | null
  readonly account: string | null
}

export interface ContextMessage {
  readonly type: 'request.context'
  readonly id: string
  readonly chainId: string | null
  readonly account: string | null
}

export interface AnsweredMessage {
  readonly type: 'request.answered'
  readonly id: string
  readonly ok: boolean
  readonly value: string
}

/** A released call came again and went to the wallet at once. */
export interface ClickedMessage {
  readonly type: 'request.clicked'
  readonly id: string
}

export type GuardRequestMessage = HoldMessage | ContextMessage | AnsweredMessage | ClickedMessage

/** A call that someone put on a wallet's wire with no decision: stopped there, or gone to the wallet unread. */
export interface WireAlarmMessage {
  readonly type: 'wire.alarm'
  readonly family: string
  readonly method: string
  /** The parameters' beginning, as JSON. */
  readonly text: string
  readonly stopped: boolean
}

/**
 * For the relay alone. `guard.ping` asks whether it still lives; `guard.started` says, once, whether a wallet was on the
 * page before the guard was.
 */
export type GuardMessage =
  | GuardRequestMessage
  | { readonly type: 'guard.ping' }
  | { readonly type: 'guard.started'; readonly late: boolean }

/** What the background decides, told to the relay: `method` and `text` are the bytes that were decided on. */
export type DecisionMessage =
  | { readonly type: 'request.probe'; readonly id: string }
  | { readonly type: 'request.forward'; readonly id: string; readonly method: string; readonly text: string }
  | {
      readonly type: 'request.release'
      readonly id: string
      readonly method: string
      readonly text: string
      readonly code: number
      readonly message: string
    }
  | { readonly type: 'request.reject'; readonly id: string; readonly code: number; readonly message: string }

/**
 * What the relay tells the guard. `release`: the next call that is the same may go at once. `relay.gone`: the extension was
 * reloaded, updated or switched off; nothing will be decided any more.
 */
export type RelayMessage =
  | { readonly type: 'request.probe'; readonly id: string }
  | { readonly type: 'request.forward'; readonly id: string }
  | {
      readonly type: 'request.reject'
      readonly id: string
      readonly code: number
      readonly message: string
      readonly release: boolean
    }
  | { readonly type: 'relay.pong' }
  | { readonly type: 'relay.gone' }
  | { readonly type: 'relay.void' }
