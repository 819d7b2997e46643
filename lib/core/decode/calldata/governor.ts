import type { DecodedCall, Decoder, InnerCall, Reading } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, listAt, nodeAt, uintAt } from '../value-tree.ts'
import { GOVERNOR_ABI } from './governor.data.ts'
import { withSelector } from './with-selector.ts'

const BY_NUMBER = 'What the number stands for is not in this call'
const TAKES_BACK = 'Takes back what was to run'

const WORDS: Readonly<Record<string, string>> = {
  delegate: 'Gives the right to vote with these tokens to another',
  delegateBySig: 'Gives the right to vote with the signer’s tokens to another',
  cancelTransaction: TAKES_BACK,
  updateTimelock: 'Changes who carries out what was voted for',
  updateDelay: 'Changes how long what was voted for waits',
  setDelay: 'Changes how long what was voted for waits',
}

const SHOWS: NonNullable<Reading['shows']> = {
  delay: { as: 'duration' },
  newDelay: { as: 'duration' },
  delay_: { as: 'duration' },
  eta: { as: 'time', label: 'Not before' },
  expiry: { as: 'time', label: 'Signature usable until' },
}

/** Votes, proposals and timelocks of OpenZeppelin's Governor and Compound's Bravo. What is proposed runs as the timelock. */
export const governorDecoder: Decoder = {
  name: 'governor',
  abi: GOVERNOR_ABI,
  read(call) {
    const reason = WORDS[call.name] ?? reasonOfMany(call)
    if (!call.name.startsWith('cancel')) {
      if (nodeAt(call.args, 'targets') !== undefined) return readLists(call)
      if (nodeAt(call.args, 'target') !== undefined) return readSingle(call)
    }
    return { shows: SHOWS, ...(reason === undefined ? {} : { reason }) }
  },
}

/** Many contracts have functions of these names: no more is said than holds of all of them. */
function reasonOfMany({ args, name }: DecodedCall): string | undefined {
  if (args.items?.length === 1 && ['queue', 'execute', 'cancel'].includes(name)) return BY_NUMBER
  return name === 'cancel' ? TAKES_BACK : undefined
}

/** A proposal's calls are made by the contract that runs them: here where it executes, else by one not named. */
function readLists({ args, name, frame }: DecodedCall): Reading {
  const bytes = nodeAt(args, 'calldatas') === undefined ? 'payloads' : 'calldatas'
  const targets = listAt(args, 'targets')
  const even = [...['values', bytes], ...(nodeAt(args, 'signatures') ? ['signatures'] : [])].every(
    (list) => listAt(args, list).length === targets.length,
  )
  if (!even) return { reason: 'The lists differ in length: this fails' }
  const from = name.startsWith('execute') ? frame.self : null
  return {
    shows: { ...SHOWS, 'targets.[]': { as: 'calls' }, 'values.[]': { as: 'calls' }, [`${bytes}.[]`]: { as: 'calls' } },
    calls: targets.map((_, index): InnerCall => {
      const at = `${bytes}.[${index}]`
      const [to, value] = [addressAt(args, `targets.[${index}]`), uintAt(args, `values.[${index}]`)]
      const data = withSelector(nodeAt(args, `signatures.[${index}]`), bytesAt(args, at))
      return { at, frame: innerFrame(from, to, value, data, false) }
    }),
  }
}

function readSingle({ args, name, frame }: DecodedCall): Reading {
  const at = nodeAt(args, 'data') === undefined ? 'payload' : 'data'
  const from = name.startsWith('execute') || name === 'relay' ? frame.self : null
  const data = withSelector(nodeAt(args, 'signature'), bytesAt(args, at))
  const inner = innerFrame(from, addressAt(args, 'target'), uintAt(args, 'value'), data, false)
  return {
    shows: { ...SHOWS, target: { as: 'calls' }, value: { as: 'calls' }, [at]: { as: 'calls' } },
    calls: [{ at, frame: inner }],
  }
}
