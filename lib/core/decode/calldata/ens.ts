import type { DecodedCall, Decoder, InnerCall, Reading } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, nodeAt, type ValueNode } from '../value-tree.ts'
import { ENS_ABI } from './ens.data.ts'
import { readDnsName } from './read-dns-name.ts'

/** What changes hands, or what a name then leads to, for the reason line; the values stand in the fields. */
const REASONS: Readonly<Record<string, string>> = {
  reclaim: 'Gives control of a name to its holder or another',
  setOwner: 'Gives control of a name to another',
  setRecord: 'Gives control of a name to another, and sets where it leads',
  setSubnodeOwner: 'Makes a name under this name, or takes it away from who has it',
  setSubnodeRecord: 'Makes a name under this name, or takes it away from who has it',
  setResolver: 'Changes the contract that says where this name leads',
  setAddr: 'Changes the address that this name stands for: payments to the name go there',
  setAuthorisation: 'Sets whether another may change where this name leads',
  clearRecords: 'Deletes everything that this name leads to',
  setFuses: 'Gives up rights over a name: this can not be taken back while the name lasts',
  setChildFuses: 'Changes which rights over the name below are given up',
  wrap: 'Turns a name into an item of the name wrapper',
  unwrap: 'Turns an item of the name wrapper back into a name',
  unwrapETH2LD: 'Turns an item of the name wrapper back into a name',
}

const SHOWS: NonNullable<Reading['shows']> = {
  duration: { as: 'duration', label: 'For' },
  ttl: { as: 'duration' },
  expiry: { as: 'time', label: 'Until' },
  node: { as: 'plain', label: 'Name (its hash)' },
  parentNode: { as: 'plain', label: 'Name above (its hash)' },
  labelhash: { as: 'plain', label: 'Label (its hash)' },
  wrappedOwner: { as: 'plain', label: 'New owner' },
  registrant: { as: 'plain', label: 'New holder' },
  controller: { as: 'plain', label: 'New owner' },
  a: { as: 'plain', label: 'Leads to' },
  id: { as: 'plain', label: 'Item number' },
  target: { as: 'plain', label: 'Who' },
  isAuthorised: { as: 'plain', label: 'Allowed to change where this name leads' },
  'registration.label': { as: 'plain', label: 'Name' },
  'registration.owner': { as: 'plain', label: 'Owner' },
  'registration.duration': { as: 'duration', label: 'For' },
}

/**
 * ENS, the Ethereum Name Service. Names appear as text where the call has their text, else as hashes, which can't be
 * turned back.
 */
export const ensDecoder: Decoder = {
  name: 'ens',
  abi: ENS_ABI,
  read(call) {
    const reason = REASONS[call.name]
    return { ...readParts(call), ...(reason === undefined ? {} : { reason }) }
  },
}

function readParts(call: DecodedCall): Reading {
  if (call.name === 'wrap') return { shows: SHOWS, more: dnsNameOf(call.args) }
  if (call.name === 'setSubnodeOwner' || call.name === 'setSubnodeRecord')
    return { shows: { ...SHOWS, label: { as: 'plain', label: 'Label' } } }
  if (call.name !== 'register') return { shows: SHOWS }
  const root = nodeAt(call.args, 'registration') === undefined ? '' : 'registration.'
  return {
    shows: { ...SHOWS, [`${root}data.[]`]: { as: 'calls' } },
    calls: recordsOf(call, root),
  }
}

/** The records that a new name gets: calls of its resolver by the registrar. */
function recordsOf({ args, frame }: DecodedCall, root: string): InnerCall[] {
  const resolver = `${root}resolver`
  if (nodeAt(args, resolver) === undefined) return []
  const to = addressAt(args, resolver)
  return (nodeAt(args, `${root}data`)?.items ?? []).map((_, index) => {
    const at = `${root}data.[${index}]`
    return { at, frame: innerFrame(frame.self, to, 0n, bytesAt(args, at), false) }
  })
}

function dnsNameOf(args: ValueNode): ValueNode[] {
  const value = readDnsName(bytesAt(args, 'name'))
  return value === undefined ? [] : [{ name: 'name', type: 'string', path: '#.name.text', value }]
}
