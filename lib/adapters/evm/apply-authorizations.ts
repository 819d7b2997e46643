import type { Common } from '@ethereumjs/common'
import type { EVM } from '@ethereumjs/evm'
import { Account, createAddressFromString } from '@ethereumjs/util'
import { concatHex, toRlp } from 'viem'
import type { Address, Hex } from '../../core/facts/hex.ts'
import type { Authorization } from '../../core/request/wallet-request.ts'
import { recoverSigner } from '../../core/simulate/recover-signer.ts'
import { delegationTo, isDelegation } from './delegation.ts'
import type { JournaledState } from './journaled-state.ts'
import { AUTHORIZATION_REFUND, LAST_NONCE } from './protocol.data.ts'
import { rlpQuantity } from './rlp-quantity.ts'

const MAGIC: Hex = '0x05'
const NOBODY = /^0x0{40}$/

/**
 * EIP-7702: lets each account that authorized it run another's code; an authorization that does not hold is passed over.
 * One that is not signed yet counts as the sender's own. Gives the gas to refund.
 */
export async function applyAuthorizations(
  authorizations: readonly Authorization[],
  sender: Address,
  evm: EVM,
  state: JournaledState,
  rules: Common,
): Promise<bigint> {
  let refund = 0n
  for (const authorization of authorizations) {
    const chainId = BigInt(authorization.chainId)
    if (chainId !== 0n && chainId !== rules.chainId()) continue
    const nonce = BigInt(authorization.nonce ?? state.account(sender)?.nonce ?? 0n)
    if (nonce >= LAST_NONCE) continue
    const authority = signerOf(authorization, nonce, sender)
    if (authority === null) continue
    evm.journal.addAlwaysWarmAddress(authority)
    const held = state.account(authority)
    if (held !== null && held.code.length > 0 && !isDelegation(held.code)) continue
    if ((held?.nonce ?? 0n) !== nonce) continue
    if (held !== null) refund += AUTHORIZATION_REFUND
    const account = createAddressFromString(authority)
    const delegate = createAddressFromString(authorization.address)
    await state.putCode(account, NOBODY.test(authorization.address) ? new Uint8Array(0) : delegationTo(delegate))
    const changed = (await state.getAccount(account)) ?? new Account()
    changed.nonce = nonce + 1n
    await evm.journal.putAccount(account, changed)
  }
  return refund
}

function signerOf(authorization: Authorization, nonce: bigint, sender: Address): Address | null {
  const { chainId, address, yParity, r, s } = authorization
  if (r === undefined || s === undefined || yParity === undefined) return sender
  const message = concatHex([MAGIC, toRlp([rlpQuantity(BigInt(chainId)), address, rlpQuantity(nonce)])])
  return recoverSigner(message, { yParity, r: number(r), s: number(s) })
}

function number(bytes: Hex): bigint {
  return bytes === '0x' ? 0n : BigInt(bytes)
}
