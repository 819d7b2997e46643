import type { UncheckedReason } from '../../core/judge/unchecked-reason.ts'

/** Why a run was stopped from outside the EVM: it gives no result, and must not look like a revert. */
export class Stopped extends Error {
  readonly reason: UncheckedReason

  constructor(reason: UncheckedReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}

/** What one job may use: beyond it the result would be of no use to a person, or would freeze the machine. */
export class Limits {
  static readonly MOST_FRAMES = 100_000
  static readonly MOST_BYTES = 16 * 1024 * 1024
  readonly #start = performance.now()
  #deadline: number
  #frames = 0
  #bytes = 0
  #ticks = 0

  constructor(timeoutMs: number) {
    this.#deadline = this.#start + timeoutMs
  }

  /** Lets another run of the same job use as much again, but no longer than until `untilMs` after the job began. */
  renew(untilMs: number): void {
    this.#frames = 0
    this.#bytes = 0
    this.#deadline = Math.min(this.#deadline, this.#start + untilMs)
  }

  /** Counts a frame of the call tree, and the bytes that it keeps. */
  spend(bytes: number): void {
    this.#frames += 1
    if (this.#frames > Limits.MOST_FRAMES) throw new Stopped('too-much', 'too many calls')
    this.hold(bytes)
    this.tick()
  }

  /** Counts bytes that are kept until the job ends. */
  hold(bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes > Limits.MOST_BYTES) throw new Stopped('too-much', 'too much data in calls')
  }

  /** To be called in every loop that code can make; looks at the clock only now and then. */
  tick(): void {
    this.#ticks += 1
    if (this.#ticks % 1024 === 0) this.look()
  }

  /** Looks at the clock: to be called before what takes long in itself. */
  look(): void {
    if (performance.now() > this.#deadline) throw new Stopped('out-of-time', 'ran too long')
  }
}
