/**
 * Shows the user at once that something went past the guard or, where it is `differed`, that the chain did something else
 * than was shown.
 */
export interface AlarmSign {
  raise(
    tabId: number,
    alarm: { readonly method: string; readonly stopped: boolean; readonly atMs: number; readonly differed?: true },
  ): Promise<void>
}
