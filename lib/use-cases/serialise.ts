/** Runs tasks one after another, in the order given: what one reads, no other changes meanwhile. */
export function serialise(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(task, task)
    last = next.catch(() => {})
    return next
  }
}
