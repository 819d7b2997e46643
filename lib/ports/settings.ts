import type { Endpoint } from '../core/facts/endpoint.ts'

/** The user's settings, as a review needs them. */
export interface Settings {
  endpoints(): Promise<readonly Endpoint[]>
  /** Where published ABIs are asked for; null where the user chose nobody. */
  abiSource(): Promise<string | null>
}
