/** A request as it was held: never changed afterwards. */
export interface HeldRequest {
  /** Ours, and unguessable; the page's own is `source.id`. */
  readonly requestId: string
  /** Of the method and the text: what is checked, shown and forwarded. */
  readonly digest: string
  /** Both from the browser's own sender, never from the page. */
  readonly origin: string
  readonly topOrigin?: string
  readonly source: PageSource
  /** As the page's guard named it; a page may have made it up. */
  readonly provider: { readonly name?: string; readonly rdns?: string; readonly uuid?: string }
  readonly method: string
  /** The parameters, serialised once. */
  readonly text: string
  readonly heldAtMs: number
}

/** Where answers go: one document of one frame, and the page's own id of the request. */
export interface PageSource {
  readonly tabId: number
  readonly frameId: number
  /** The browser's id of the document; its port's where it has none. */
  readonly document: string
  readonly id: string
}
