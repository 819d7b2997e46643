import { toFunctionSelector } from 'viem'
import { listInstructions } from '../../decode/proxies/list-instructions.ts'
import type { Address, Hex } from '../../facts/hex.ts'
import { answerOf, type ChainNeed, type Known, type Need } from '../../facts/need.ts'
import type { Finding } from '../finding.ts'
import { factIdsOfChanges, netChangesOf } from '../net-changes.ts'
import { readOwnerKey } from '../read-key.ts'
import { readListed } from '../read-listed.ts'
import type { Rule } from '../rule.ts'

/** A run may pay with any number of tokens: so many are looked at. */
const MAX_ASKED = 4

type Power = 'mint' | 'pause' | 'freeze'

/** What owners of tokens can do by names that are in wide use (OpenZeppelin, Circle, Tether). */
const POWERS = (
  [
    ['mint', ['mint(address,uint256)', 'mint(uint256)', 'issue(uint256)']],
    ['pause', ['pause()', 'setTradingEnabled(bool)', 'setPaused(bool)']],
    ['freeze', ['blacklist(address)', 'addBlackList(address)', 'setBlacklist(address,bool)', 'freeze(address)']],
  ] as const
).map(([power, names]) => ({ power, selectors: names.map((name) => toFunctionSelector(name).slice(2)) }))

/**
 * The account pays for a token that no list has, whose owner is one person, and whose code has functions by which owners
 * make more of it, stop it or freeze holders. `caution`: many young tokens are so. Quiet for listed tokens, of which
 * people know, and where the owner is a contract or nobody.
 */
export const tokenUnderOneKey: Rule = {
  code: 'token-under-one-key',
  judge: (evidence, known) => {
    const moved = netChangesOf(evidence)
    const bought = moved && moved.gives.length > 0 ? moved.gets : []
    const judged = bought.slice(0, MAX_ASKED).flatMap((change) => {
      const { standard, token, delta: amount } = change
      if (standard !== 'erc20' || token === null) return []
      const { key, powers, needs } = readPowers(token, evidence.context.chainId, known)
      const isOthers = key !== null && key !== moved?.account && powers.length > 0
      const params = { token, amount, key, powers: powers.join(' ') }
      const factIds = factIdsOfChanges(evidence, [change])
      const finding: Finding = { code: 'token-under-one-key', severity: 'caution', params, factIds }
      return [{ finding: isOthers ? [finding] : [], needs }]
    })
    return { result: judged.flatMap(({ finding }) => finding), needs: judged.flatMap(({ needs }) => needs) }
  },
}

function readPowers(
  token: Address,
  chainId: number,
  known: Known,
): { readonly key: Address | null; readonly powers: readonly Power[]; readonly needs: readonly Need[] } {
  const listed = readListed(token, chainId, known)
  if (listed.isKept !== false) return { key: null, powers: [], needs: [listed.need] }
  const need: ChainNeed = { kind: 'code', address: token }
  const code = answerOf(known, need)
  const powers = code?.ok ? powersIn(code.value) : []
  // Both are asked at once while the code is not there yet: a round trip less.
  const owner = code?.ok && powers.length === 0 ? { key: null, needs: [] } : readOwnerKey(token, known)
  return { key: owner.key, powers, needs: [listed.need, need, ...owner.needs] }
}

function powersIn(code: Hex): readonly Power[] {
  const pushed = new Set([...listInstructions(code)].map((instruction) => instruction.pushed))
  return POWERS.filter(({ selectors }) => selectors.some((selector) => pushed.has(selector))).map(({ power }) => power)
}
