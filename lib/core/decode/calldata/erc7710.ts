import { parseAbi, parseAbiParameters } from 'viem/utils'
import type { Address } from '../../facts/hex.ts'
import { decodeParameters } from '../decode-arguments.ts'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { readCaveats } from '../delegation/read-caveats.ts'
import type { Scope } from '../scope.ts'
import { addressAt, bytesAt, listAt, type ValueNode } from '../value-tree.ts'
import { readExecution } from './read-execution.ts'

const DELEGATIONS = parseAbiParameters([
  'Delegation[] delegations',
  'struct Delegation { address delegate; address delegator; bytes32 authority; Caveat[] caveats; uint256 salt; bytes signature; }',
  'struct Caveat { address enforcer; bytes terms; bytes args; }',
])

/**
 * ERC-7710: someone to whom powers were delegated uses them. The execution is ERC-7579's; the proof of the delegation is
 * the manager's own, and is read where it is MetaMask's chain of delegations, from the one who acts to the account that
 * the calls come from.
 */
export const erc7710Decoder: Decoder = {
  name: 'erc7710',
  abi: parseAbi([
    'function redeemDelegations(bytes[] _permissionContexts, bytes32[] _modes, bytes[] _executionCallDatas)',
  ]),
  read(call: DecodedCall, scope: Scope): Reading {
    const { args } = call
    const contexts = listAt(args, '_permissionContexts')
    const even = ['_modes', '_executionCallDatas'].every((list) => listAt(args, list).length === contexts.length)
    if (!even) return { reason: 'The lists differ in length: this fails' }
    const redeemed = contexts.map((_, index) => redeem(call, index, scope.context.chainId))
    const reasons = [...new Set(redeemed.flatMap(({ reason }) => reason ?? []))]
    return {
      shows: Object.assign({}, ...redeemed.map(({ shows }) => shows)),
      calls: redeemed.flatMap(({ calls }) => calls ?? []),
      more: redeemed.flatMap(({ more }) => more ?? []),
      ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }),
    }
  },
}

/** Without a chain, the caller's own account acts. */
function redeem({ args, frame }: DecodedCall, index: number, chainId: number): Reading {
  const context = `_permissionContexts.[${index}]`
  const at = `_executionCallDatas.[${index}]`
  const chain = decodeParameters(DELEGATIONS, bytesAt(args, context))?.args
  const length = chain === undefined ? 0 : listAt(chain, 'delegations').length
  const limits = (chain === undefined ? [] : listAt(chain, 'delegations')).map((delegation) =>
    readCaveats(listAt(delegation, 'caveats'), { manager: frame.to, chainId }),
  )
  const account = chain === undefined ? null : length === 0 ? frame.from : rootOf(chain)
  const execution = readExecution(bytesAt(args, `_modes.[${index}]`), bytesAt(args, at), account, at)
  return {
    ...execution,
    shows: {
      ...(execution.calls === undefined ? {} : { [at]: { as: 'calls' } }),
      ...(chain === undefined ? {} : { [context]: { as: 'calls' } }),
      ...Object.fromEntries(
        limits.flatMap(({ shows }) => Object.entries(shows)).map(([place, show]) => [`${context}.${place}`, show]),
      ),
    },
    more: [
      ...(execution.more ?? []),
      ...[chain ?? [], limits.flatMap((it) => it.more)].flat().map((node) => placed(node, `#.${context}`)),
    ],
    ...(chain === undefined ? { reason: 'Who delegated the power can not be read' } : {}),
  }
}

function rootOf(chain: ValueNode): Address {
  return addressAt(chain, 'delegations.[-1].delegator')
}

/** The same values under the place of the bytes that hold them. */
function placed(node: ValueNode, root: string): ValueNode {
  const path = node.path.replace(/^#/, root)
  const { name, type } = node
  return node.items === undefined
    ? { name, type, path, value: node.value }
    : { name, type, path, items: node.items.map((item) => placed(item, root)) }
}
