import { readAbiSource } from './abi-source.ts'
import { readEndpoints } from './endpoints.ts'
import { readLightClients } from './headers.ts'
import { readOffchainNames } from './offchain-names.ts'

/** What a review is run under, and a name looked up, as it is set now. */
export const reviewSettings = {
  endpoints: readEndpoints,
  abiSource: readAbiSource,
  lightClients: readLightClients,
  offchainNames: readOffchainNames,
}
