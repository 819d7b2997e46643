import type { Endpoint } from '../core/facts/endpoint.ts'
import type { LightClient } from '../core/facts/light-client.ts'

/** The user's settings, as a review needs them. */
export interface Settings {
  endpoints(): Promise<readonly Endpoint[]>
  /** Where published ABIs are asked for; null where the user chose nobody. */
  abiSource(): Promise<string | null>
  /** The light clients that the user set up. */
  lightClients(): Promise<readonly LightClient[]>
}
