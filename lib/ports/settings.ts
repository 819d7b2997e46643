import type { Endpoint } from '../core/facts/endpoint.ts'

/** The user's settings, as a review needs them. */
export interface Settings {
  endpoints(): Promise<readonly Endpoint[]>
}
