import { type AbiEvent, parseAbi, toEventSelector } from 'viem'
import { decodeEvent } from '../decode/decode-event.ts'
import type { Address } from '../facts/hex.ts'
import type { AllowanceChange, AssetChange, Effects } from '../simulate/effects.ts'
import type { Log } from '../simulate/execution.ts'

/** EIP-20 and EIP-721 share signatures and differ in what is indexed. */
const FUNGIBLE = parseAbi([
  'event Transfer(address indexed from, address indexed to, uint256 amount)',
  'event Approval(address indexed owner, address indexed spender, uint256 amount)',
])
const UNIQUE = parseAbi([
  'event Transfer(address indexed from, address indexed to, uint256 indexed tokenId)',
  'event Approval(address indexed owner, address indexed approved, uint256 indexed tokenId)',
  'event ApprovalForAll(address indexed owner, address indexed operator, bool approved)',
])

/**
 * What logs say that a transaction did for `account`: only good for comparing two runs of the same call, since a contract
 * may log what it likes. Logs that are no token's are left out.
 */
export function effectsFromLogs(logs: readonly Log[], account: Address): Effects {
  const deltas = new Map<string, AssetChange>()
  const allowances = new Map<string, AllowanceChange>()
  for (const log of logs) {
    const read = readTokenLog(log)
    if (!read) continue
    for (const asset of read.assets) {
      if (asset.owner !== account) continue
      const key = `${asset.token} ${asset.tokenId ?? ''}`
      const delta = BigInt(deltas.get(key)?.delta ?? 0) + BigInt(asset.delta)
      deltas.set(key, { ...asset, delta: delta.toString() })
    }
    if (read.allowance?.owner === account) {
      const { spender, token, scope, tokenId } = read.allowance
      allowances.set(`${spender} ${token} ${tokenId ?? scope}`, read.allowance)
    }
  }
  return {
    assets: [...deltas.values()].filter(({ delta }) => delta !== '0'),
    allowances: [...allowances.values()],
    control: [],
    fee: '0',
  }
}

interface TokenLog {
  readonly assets: readonly AssetChange[]
  readonly allowance?: AllowanceChange
}

function readTokenLog(log: Log): TokenLog | null {
  const args = decodeTokenLog(log)
  if (!args) return null
  const token = log.address
  const standard = args.unique ? 'erc721' : 'erc20'
  if (args.name === 'Transfer') {
    const one = { standard, token, ...(args.unique ? { tokenId: args.amount.toString() } : {}) } as const
    const size = args.unique ? 1n : args.amount
    return {
      assets: [
        { ...one, owner: args.first, delta: (-size).toString() },
        { ...one, owner: args.second, delta: size.toString() },
      ],
    }
  }
  const grant = { owner: args.first, spender: args.second, standard, token, before: '0' } as const
  if (args.name === 'ApprovalForAll') {
    return { assets: [], allowance: { ...grant, scope: 'all', after: args.amount.toString() } }
  }
  const change = args.unique
    ? ({ ...grant, scope: 'token-id', tokenId: args.amount.toString(), after: '1' } as const)
    : ({ ...grant, scope: 'amount', after: args.amount.toString() } as const)
  return { assets: [], allowance: change }
}

interface TokenLogArgs {
  readonly name: 'Transfer' | 'Approval' | 'ApprovalForAll'
  readonly unique: boolean
  readonly first: Address
  readonly second: Address
  readonly amount: bigint
}

/** A log that only looks like a token's says nothing that can be compared. */
function decodeTokenLog(log: Log): TokenLogArgs | null {
  const unique = log.topics.length === 4 || log.topics[0] === toEventSelector(UNIQUE[2])
  const abi: readonly AbiEvent[] = unique ? UNIQUE : FUNGIBLE
  const read = abi.map((event) => decodeEvent(event, log)).find((one) => one !== undefined)
  if (read === undefined) return null
  const [first, second, amount] = (read.items ?? []).map(({ value }) => value)
  return {
    name: read.name as TokenLogArgs['name'],
    unique,
    first: String(first).toLowerCase() as Address,
    second: String(second).toLowerCase() as Address,
    amount: BigInt(amount ?? 0),
  }
}
