import type { Browser } from 'wxt/browser'
import type { z } from 'zod'
import { type Channel, openChannel } from './channel.ts'
import { type BackgroundToCheck, type CheckToBackground, checkToBackgroundSchema } from './contracts/check-messages.ts'
import {
  type BackgroundToEngine,
  type EngineToBackground,
  engineToBackgroundSchema,
} from './contracts/engine-messages.ts'
import { type BackgroundToModel, type ModelToBackground, modelToBackgroundSchema } from './contracts/model-messages.ts'
import { type BackgroundToName, type NameToBackground, nameToBackgroundSchema } from './contracts/name-messages.ts'
import { type BackgroundToPage, type PageToBackground, pageToBackgroundSchema } from './contracts/page-messages.ts'
import {
  type BackgroundToReview,
  type ReviewToBackground,
  reviewToBackgroundSchema,
} from './contracts/review-messages.ts'
import { isOwnPage, type PageSender, readPageSender, type Self } from './sender.ts'

/** What hears a channel after it was opened. */
export interface Hearer<In> {
  onMessage(message: In): void
  onClosed(): void
}

export interface Routes {
  page(channel: Channel<BackgroundToPage>, from: PageSender): Hearer<PageToBackground>
  review(channel: Channel<BackgroundToReview>): Hearer<ReviewToBackground>
  check(channel: Channel<BackgroundToCheck>): Hearer<CheckToBackground>
  name(channel: Channel<BackgroundToName>): Hearer<NameToBackground>
  model(channel: Channel<BackgroundToModel>): Hearer<ModelToBackground>
  engine(channel: Channel<BackgroundToEngine>): Hearer<EngineToBackground>
  /** A port or a message was refused; `name` is the port's. */
  refused(name: string): void
}

type Connections = { addListener(listener: (port: Browser.runtime.Port) => void): void }

/**
 * Gives each port that is opened to the background to whom it may concern. Pages reach `page` only; the others answer
 * to our own pages at their own paths; everything else is closed unheard.
 */
export function routePorts(self: Self & { readonly onConnect: Connections }, routes: Routes): void {
  const join = <In, Out>(
    port: Browser.runtime.Port,
    schema: z.ZodType<In>,
    hear: (channel: Channel<Out>) => Hearer<In>,
  ) => {
    const channel = openChannel<In, Out>(port, schema, {
      onMessage: (message) => hearer.onMessage(message),
      onClosed: () => hearer.onClosed(),
      onRefused: () => routes.refused(port.name),
    })
    const hearer = hear(channel)
  }

  self.onConnect.addListener((port) => {
    const { name, sender } = port
    const from = name === 'page' ? readPageSender(sender, self) : null
    if (from !== null) return join(port, pageToBackgroundSchema, (channel) => routes.page(channel, from))
    if (name === 'review' && isOwnPage(sender, self, '/review.html')) {
      return join(port, reviewToBackgroundSchema, routes.review)
    }
    if (name === 'check' && isOwnPage(sender, self, '/check.html')) {
      return join(port, checkToBackgroundSchema, routes.check)
    }
    if (name === 'name' && ['/home.html', '/check.html'].some((path) => isOwnPage(sender, self, path))) {
      return join(port, nameToBackgroundSchema, routes.name)
    }
    if (name === 'model' && isOwnPage(sender, self, '/home.html')) {
      return join(port, modelToBackgroundSchema, routes.model)
    }
    if (name === 'engine' && isOwnPage(sender, self, '/engine.html')) {
      return join(port, engineToBackgroundSchema, routes.engine)
    }
    routes.refused(name)
    port.disconnect()
  })
}
