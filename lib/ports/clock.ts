/** Time, for those who may not ask for it themselves. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number
  after(delayMs: number, task: () => void): void
}
