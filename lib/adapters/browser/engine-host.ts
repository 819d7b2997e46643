import type { EnginePlace } from './engine-place.ts'

/** How long a started engine may take to report, and one with work to say nothing. */
const PATIENCE_MS = 20_000

/** The line to an engine that is up. */
export interface EngineLine<Out> {
  post(message: Out): void
  close(): void
}

/** The engine's page, started when there is work and started anew when it was lost. */
export interface EngineHost<Out> {
  /** Gives it work: starts it where it is not up, and expects to hear from it. */
  post(message: Out): void
  /** Says something that matters only to an engine that has work. */
  tell(message: Out): void
  /** An engine came up; it takes the place of any other. */
  attach(line: EngineLine<Out>): void
  detach(line: EngineLine<Out>): void
  /** It said something. `idle`: it has no work left. */
  heard(idle: boolean): void
}

/** `onLost` is called where work may have been lost with the engine: to be given again, or given up. */
export function createEngineHost<Out>(place: EnginePlace, onLost: () => void): EngineHost<Out> {
  let line: EngineLine<Out> | null = null
  let unsent: Out[] = []
  let starting = false
  let watchdog: ReturnType<typeof setTimeout> | undefined

  const lose = () => {
    clearTimeout(watchdog)
    const lost = line
    line = null
    starting = false
    unsent = []
    lost?.close()
    onLost()
  }
  const watch = () => {
    clearTimeout(watchdog)
    watchdog = setTimeout(lose, PATIENCE_MS)
  }
  const start = () => {
    if (starting) return
    starting = true
    place.open().catch(lose)
  }

  return {
    post(message) {
      watch()
      if (line !== null) return line.post(message)
      unsent.push(message)
      start()
    },
    tell(message) {
      if (line !== null) line.post(message)
      else if (starting) unsent.push(message)
    },
    attach(next) {
      const previous = line
      line = next
      starting = false
      previous?.close()
      for (const message of unsent.splice(0)) next.post(message)
    },
    detach(gone) {
      if (line === gone) lose()
    },
    heard(idle) {
      if (idle) clearTimeout(watchdog)
      else watch()
    },
  }
}
