/** Shows the user at once that something went past the guard. */
export interface AlarmSign {
  raise(
    tabId: number,
    alarm: { readonly method: string; readonly stopped: boolean; readonly atMs: number },
  ): Promise<void>
}
