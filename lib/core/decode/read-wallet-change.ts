import type { WalletRequest } from '../request/wallet-request.ts'
import { readExecutionPermissions } from './execution-permissions/read-execution-permissions.ts'
import { jsonTree } from './json-tree.ts'
import { listFields } from './list-fields.ts'
import type { Meaning } from './meaning.ts'
import type { Scope } from './scope.ts'
import type { ValueNode } from './value-tree.ts'
import { visibleText } from './visible-text.ts'

type WalletChange = Extract<
  WalletRequest,
  {
    kind:
      | 'connect'
      | 'permission'
      | 'chain-add'
      | 'chain-switch'
      | 'asset-watch'
      | 'blind-hash'
      | 'unknown'
      | 'malformed'
  }
>

/** Requests that are no transaction and no text: what each names, as fields. */
export function readWalletChange(request: WalletChange, scope: Scope): Meaning {
  if (request.kind === 'permission' && request.grants !== undefined)
    return readExecutionPermissions(request.grants, scope)
  const { fields, cut } = listFields(treeOf(request), undefined, '#', scope)
  const reasons = [reasonOf(request), cut ? 'More fields than are shown' : undefined].filter((it) => it !== undefined)
  return {
    kind: request.kind,
    path: '#',
    ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }),
    fields,
    acts: [],
    calls: [],
  }
}

function treeOf(request: WalletChange): ValueNode {
  switch (request.kind) {
    case 'permission':
      return jsonTree({ permissions: request.permissions, revoke: request.revoke }, '', '#')
    case 'chain-add':
      return jsonTree(request.chain, '', '#')
    case 'chain-switch':
      return jsonTree({ chainId: request.chainId }, '', '#')
    case 'asset-watch':
      return jsonTree(request.asset, '', '#')
    case 'blind-hash':
      return {
        name: '',
        type: 'tuple',
        path: '#',
        items: [{ name: 'hash', type: 'bytes', path: '#.hash', value: request.hash }],
      }
    default:
      return { name: '', type: 'tuple', path: '#', items: [] }
  }
}

function reasonOf(request: WalletChange): string | undefined {
  switch (request.kind) {
    case 'unknown':
      return `The method ${visibleText(request.method, 80)} is not known here`
    case 'malformed':
      return `${visibleText(request.path, 120)}: ${visibleText(request.reason, 240)}`
    case 'blind-hash':
      return 'Only a hash: what it stands for can not be told'
    default:
      return undefined
  }
}
