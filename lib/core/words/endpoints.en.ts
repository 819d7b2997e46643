/** What the user's endpoints could not do, and what a review stands on then. */
export const endpoints = {
  stateOnWord: (host: string) => `Your endpoint can’t prove what it says: this stands on the word of ${host} alone.`,
  /** `what`: in an adapter's words, perhaps with an endpoint's own in them. */
  workaround: (what: string) => `On the way: ${what}.`,
  moreWorkarounds: (count: number) => `On the way, ${count} more things were worked around.`,
}
