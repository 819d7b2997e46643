import { z } from 'zod'
import { type ModelView, modelOrderSchema } from '../../core/facts/model-choice.ts'

/** From the settings page to the background: what the user orders of the models. */
export const modelToBackgroundSchema = z.object({ type: z.literal('model.order'), order: modelOrderSchema })
export type ModelToBackground = z.infer<typeof modelToBackgroundSchema>

/** How the models stand. */
export interface BackgroundToModel {
  readonly type: 'model.view'
  readonly view: ModelView
}
