import type { AcceptedRisk } from '../../core/facts/accepted-risk.ts'
import type { AddressBookEntry } from '../../core/facts/address-book-entry.ts'
import type { Endpoint } from '../../core/facts/endpoint.ts'
import type { LightClientSetting } from '../../core/facts/light-client.ts'
import type { LightClientStatus } from '../../core/facts/light-client-status.ts'
import type { StandingDecision } from '../../core/facts/standing-decision.ts'
import type { HistoryFilter } from '../../core/review/history-filter.ts'
import type { HistoryEntry } from '../../core/review/history-record.ts'
import { readAbiSource, writeAbiSource } from '../../settings/abi-source.ts'
import { readAcceptedRisks, revokeRisk } from '../../settings/accepted-risks.ts'
import { readEndpoints, writeEndpoints } from '../../settings/endpoints.ts'
import { readOffchainNames, writeOffchainNames } from '../../settings/offchain-names.ts'
import { readPhrase, writePhrase } from '../../settings/phrase.ts'
import { readRetention, writeRetention } from '../../settings/retention.ts'
import { readStandingDecisions, revokeStandingDecision } from '../../settings/standing-decisions.ts'
import type { KeptHistory } from './history-keeper.ts'
import type { NetworkLogEntry } from './stores.ts'

const MAX_LISTED = 500

/** What the home screen shows and changes, straight from the stores: a page of ours needs nobody to ask for it. */
export function createHomeClient(): {
  endpoints(): Promise<readonly Endpoint[]>
  setEndpoints(list: readonly Endpoint[]): Promise<void>
  lightClients(): Promise<{
    readonly settings: readonly LightClientSetting[]
    readonly statuses: readonly LightClientStatus[]
  }>
  setLightClients(list: readonly LightClientSetting[]): Promise<void>
  history(filter: HistoryFilter): Promise<readonly HistoryEntry[]>
  keeper(): Promise<KeptHistory>
  acceptedRisks(): Promise<readonly AcceptedRisk[]>
  revokeRisk(risk: AcceptedRisk): Promise<void>
  standingDecisions(): Promise<readonly StandingDecision[]>
  revoke(decision: StandingDecision): Promise<void>
  phrase(): Promise<string | null>
  setPhrase(phrase: string | null): Promise<void>
  addressBook(): Promise<readonly AddressBookEntry[]>
  nameAddress(entry: AddressBookEntry): Promise<void>
  forgetAddress(entry: AddressBookEntry): Promise<void>
  abiSource(): Promise<string | null>
  setAbiSource(source: string | null): Promise<void>
  offchainNames(): Promise<boolean>
  setOffchainNames(asked: boolean): Promise<void>
  takeModelFile(file: File): Promise<void>
  networkLog(): Promise<readonly NetworkLogEntry[]>
} {
  // The database is loaded with the part that shows something of it.
  const book = async () => (await import('./address-book.ts')).createAddressBook()
  return {
    endpoints: readEndpoints,
    setEndpoints: writeEndpoints,
    // Loaded with the part that shows them.
    lightClients: async () => (await import('../headers/read-light-client-view.ts')).readLightClientView(),
    setLightClients: async (list) => (await import('../../settings/headers.ts')).writeLightClients(list),
    history: async (filter) => (await import('./search-history.ts')).searchHistory(filter, MAX_LISTED),
    keeper: async () =>
      (await import('./history-keeper.ts')).createHistoryKeeper({ read: readRetention, write: writeRetention }),
    acceptedRisks: readAcceptedRisks,
    revokeRisk,
    standingDecisions: readStandingDecisions,
    revoke: revokeStandingDecision,
    phrase: readPhrase,
    setPhrase: writePhrase,
    addressBook: async () => (await book()).list(),
    nameAddress: async (entry) => (await book()).put(entry),
    forgetAddress: async (entry) => (await book()).remove(entry),
    abiSource: readAbiSource,
    setAbiSource: writeAbiSource,
    offchainNames: readOffchainNames,
    setOffchainNames: writeOffchainNames,
    takeModelFile: async (file) => (await import('../model/download/take-file.ts')).takeModelFile(file),
    networkLog: async () => (await import('./network-log.ts')).createNetworkLog().list(MAX_LISTED),
  }
}
