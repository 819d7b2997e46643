import { addressAt, boolAt, nodeAt, uintAt } from '../../decode/value-tree.ts'
import { innerCall, signedScenario, splitSignature, takeable, type UsePlanner } from './signed-use.ts'

const MOST = 2n ** 256n - 1n
const PERMIT =
  'function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)'
/** DAI's, which came before ERC-2612. */
const DAI_PERMIT =
  'function permit(address holder, address spender, uint256 nonce, uint256 expiry, bool allowed, uint8 v, bytes32 r, bytes32 s)'
const TRANSFER_FROM = 'function transferFrom(address from, address to, uint256 amount)'

/** ERC-2612 and DAI: the spender gets the allowance, and at worst takes all that it covers at once. */
export const permitUses: UsePlanner = (signed) => {
  const { typedData, message, contract: token, known } = signed
  const has = (name: string, type: string) => nodeAt(message, name)?.type === type
  if (typedData.primaryType !== 'Permit' || !has('spender', 'address')) return null
  const isDai =
    has('holder', 'address') && has('allowed', 'bool') && has('nonce', 'uint256') && has('expiry', 'uint256')
  if (!isDai && !(has('owner', 'address') && has('value', 'uint256') && has('deadline', 'uint256'))) return null
  const [owner, spender] = [addressAt(message, isDai ? 'holder' : 'owner'), addressAt(message, 'spender')]
  const amount = isDai ? (boolAt(message, 'allowed') ? MOST : 0n) : uintAt(message, 'value')
  const parties = [owner, spender]
  const terms = isDai
    ? [uintAt(message, 'nonce'), uintAt(message, 'expiry'), boolAt(message, 'allowed')]
    : [amount, uintAt(message, 'deadline')]
  const args = [...parties, ...terms, ...splitSignature(signed)]
  const permit = innerCall(spender, token, isDai ? DAI_PERMIT : PERMIT, args)
  const meant = signedScenario('used-as-meant', signed, [permit])
  const taken = takeable(amount, token, owner, known)
  if (taken.result === null || taken.result === 0n) return { result: [meant], needs: amount === 0n ? [] : taken.needs }
  const take = innerCall(spender, token, TRANSFER_FROM, [owner, spender, taken.result])
  return { result: [meant, signedScenario('worst-allowed', signed, [permit, take])], needs: taken.needs }
}
