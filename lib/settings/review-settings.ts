import { readAbiSource } from './abi-source.ts'
import { readEndpoints } from './endpoints.ts'
import { readLightClients } from './headers.ts'

/** What a review is run under, as it is set now. */
export const reviewSettings = {
  endpoints: readEndpoints,
  abiSource: readAbiSource,
  lightClients: readLightClients,
}
