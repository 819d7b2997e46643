import type { Browser } from 'wxt/browser'
import type { z } from 'zod'

/** One end of a port whose messages are known. Posting to a closed one does nothing. */
export interface Channel<Out> {
  post(message: Out): void
  close(): void
}

export interface ChannelListener<In> {
  onMessage(message: In): void
  /** Once, whoever closed it. */
  onClosed(): void
  /** A message was no message of this channel; it is dropped and the channel closed. */
  onRefused(): void
}

/** Reads every message with `schema`; the first that does not fit ends the channel. */
export function openChannel<In, Out>(
  port: Browser.runtime.Port,
  schema: z.ZodType<In>,
  listener: ChannelListener<In>,
): Channel<Out> {
  let open = true
  const end = () => {
    if (!open) return
    open = false
    listener.onClosed()
  }
  const close = () => {
    port.disconnect()
    end()
  }
  port.onDisconnect.addListener(end)
  port.onMessage.addListener((raw: unknown) => {
    if (!open) return
    const read = schema.safeParse(raw)
    if (read.success) return listener.onMessage(read.data)
    listener.onRefused()
    close()
  })
  return {
    post: (message) => {
      if (open) port.postMessage(message)
    },
    close,
  }
}
