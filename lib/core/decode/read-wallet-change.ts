import type { Json } from '../facts/json.ts'
import type { WalletRequest } from '../request/wallet-request.ts'
import { listFields } from './list-fields.ts'
import type { Meaning } from './meaning.ts'
import type { Scope } from './scope.ts'
import type { ValueNode } from './value-tree.ts'
import { visibleText } from './visible-text.ts'

const MAX_DEPTH = 12

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
      return readJson({ permissions: request.permissions, revoke: request.revoke }, '', '#')
    case 'chain-add':
      return readJson(request.chain, '', '#')
    case 'chain-switch':
      return readJson({ chainId: request.chainId }, '', '#')
    case 'asset-watch':
      return readJson(request.asset, '', '#')
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

/** Any JSON as a tree; what lies too deep is shown as JSON text. */
function readJson(value: Json, name: string, path: string, depth = 0): ValueNode {
  if (typeof value === 'boolean') return { name, type: 'bool', path, value }
  if (typeof value === 'string') return { name, type: 'string', path, value }
  if (typeof value !== 'object' || value === null) return { name, type: 'number', path, value: String(value) }
  if (depth > MAX_DEPTH) return { name, type: 'json', path, value: 'nested too deep to show' }
  const items = Array.isArray(value)
    ? value.map((item: Json, index) => readJson(item, '', `${path}.[${index}]`, depth + 1))
    : Object.entries(value).map(([key, item]) =>
        readJson(item as Json, key, `${path}.${visibleText(key, 64)}`, depth + 1),
      )
  return { name, type: Array.isArray(value) ? 'list' : 'object', path, items }
}
