import { concatHex, parseAbi, toFunctionSelector } from 'viem/utils'
import type { DecodedCall, Decoder, InnerCall, Reading } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, listAt, nodeAt, uintAt } from '../value-tree.ts'

/** Votes, proposals and timelocks of OpenZeppelin's Governor and Compound's Bravo. What is proposed runs as the timelock. */
export const governorDecoder: Decoder = {
  name: 'governor',
  abi: parseAbi([
    'function castVote(uint256 proposalId, uint8 support)',
    'function castVoteWithReason(uint256 proposalId, uint8 support, string reason)',
    'function delegate(address delegatee)',
    'function propose(address[] targets, uint256[] values, bytes[] calldatas, string description)',
    'function propose(address[] targets, uint256[] values, string[] signatures, bytes[] calldatas, string description)',
    'function queue(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash)',
    'function execute(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash)',
    'function scheduleBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt, uint256 delay)',
    'function executeBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt)',
    'function schedule(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt, uint256 delay)',
    'function execute(address target, uint256 value, bytes payload, bytes32 predecessor, bytes32 salt)',
  ]),
  read(call) {
    if (nodeAt(call.args, 'targets') !== undefined) return readLists(call)
    if (nodeAt(call.args, 'target') !== undefined) return readSingle(call)
    return call.name === 'delegate' ? { reason: 'Gives the right to vote with these tokens to another' } : {}
  },
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
    shows: {
      'targets.[]': { as: 'calls' },
      'values.[]': { as: 'calls' },
      [`${bytes}.[]`]: { as: 'calls' },
      delay: { as: 'duration' },
    },
    calls: targets.map((_, index): InnerCall => {
      const at = `${bytes}.[${index}]`
      const [to, value] = [addressAt(args, `targets.[${index}]`), uintAt(args, `values.[${index}]`)]
      return { at, frame: innerFrame(from, to, value, withSelector(args, index, bytesAt(args, at)), false) }
    }),
  }
}

/** Bravo names functions by text and keeps the arguments apart. */
function withSelector(args: DecodedCall['args'], index: number, data: `0x${string}`): `0x${string}` {
  const signature = nodeAt(args, `signatures.[${index}]`)?.value
  if (typeof signature !== 'string' || !/^\w+\([\w,()[\]]*\)$/.test(signature)) return data
  return concatHex([toFunctionSelector(signature), data])
}

function readSingle({ args, name, frame }: DecodedCall): Reading {
  const at = nodeAt(args, 'data') === undefined ? 'payload' : 'data'
  const from = name === 'execute' ? frame.self : null
  const inner = innerFrame(from, addressAt(args, 'target'), uintAt(args, 'value'), bytesAt(args, at), false)
  return {
    shows: { target: { as: 'calls' }, value: { as: 'calls' }, [at]: { as: 'calls' }, delay: { as: 'duration' } },
    calls: [{ at, frame: inner }],
  }
}
