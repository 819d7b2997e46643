import { canonicalHex, type Hex } from '../facts/hex.ts'
import type { AllowanceChange, AssetChange } from './effects.ts'
import type { ViewResult } from './view-calls.ts'

type Changes = { readonly assets: readonly AssetChange[]; readonly allowances: readonly AllowanceChange[] }

/** What one answer, before and after, says that changed. An answer that no token of its standard gives says nothing. `multiTokens` are ERC-1155. */
export function tokenChanges(
  { call, before, after }: ViewResult,
  multiTokens: ReadonlySet<string> = new Set(),
): Changes {
  const was = word(before)
  const is = word(after)
  if (was === null && is === null) return { assets: [], allowances: [] }
  const token = call.to
  switch (call.asks) {
    case 'balance': {
      const { owner, standard, tokenId } = call
      const delta = (is ?? 0n) - (was ?? 0n)
      const asset = { owner, standard, token, ...(tokenId === undefined ? {} : { tokenId }), delta: delta.toString() }
      return { assets: delta === 0n ? [] : [asset], allowances: [] }
    }
    case 'owner': {
      // `ownerOf` fails for a token that does not exist: nobody's before it is minted and after it is burnt.
      const one = (owner: bigint | null, delta: string): readonly AssetChange[] =>
        owner === null || owner === 0n || owner === (delta === '1' ? was : is)
          ? []
          : [{ owner: address(owner), standard: 'erc721', token, tokenId: call.tokenId, delta }]
      return { assets: [...one(was, '-1'), ...one(is, '1')], allowances: [] }
    }
    case 'allowance': {
      const { owner, spender } = call
      return grant({ owner, spender, standard: 'erc20', token, scope: 'amount' }, was ?? 0n, is ?? 0n)
    }
    case 'permit2-allowance': {
      const { owner, spender } = call
      const what = { owner, spender, standard: 'erc20', token: call.token, scope: 'amount', via: 'Permit2' } as const
      const expires =
        after === null || after.length < 130 ? {} : { expires: BigInt(`0x${after.slice(66, 130)}`).toString() }
      return grant({ ...what, ...expires }, was ?? 0n, is ?? 0n)
    }
    case 'operator': {
      const { owner, operator } = call
      const standard = multiTokens.has(token) ? 'erc1155' : 'erc721'
      return grant({ owner, spender: operator, standard, token, scope: 'all' }, flag(was), flag(is))
    }
    case 'control':
    case 'trait':
      return { assets: [], allowances: [] }
    case 'token-approval': {
      const { owner, tokenId } = call
      const one = (spender: bigint | null, from: bigint, to: bigint): readonly AllowanceChange[] => {
        if (spender === null || spender === 0n || was === is) return []
        const what = {
          owner,
          spender: address(spender),
          standard: 'erc721',
          token,
          scope: 'token-id',
          tokenId,
        } as const
        return grant(what, from, to).allowances
      }
      return { assets: [], allowances: [...one(was, 1n, 0n), ...one(is, 0n, 1n)] }
    }
  }
}

function grant(what: Omit<AllowanceChange, 'before' | 'after'>, before: bigint, after: bigint): Changes {
  const change = { ...what, before: before.toString(), after: after.toString() }
  return { assets: [], allowances: before === after ? [] : [change] }
}

function word(answer: Hex | null): bigint | null {
  return answer === null || answer.length < 66 ? null : BigInt(answer.slice(0, 66))
}

function flag(value: bigint | null): bigint {
  return value === null || value === 0n ? 0n : 1n
}

function address(value: bigint): Hex {
  return canonicalHex(`0x${value.toString(16).padStart(40, '0').slice(-40)}`)
}
