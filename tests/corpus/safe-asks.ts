import { zeroAddress } from 'viem'
import type { Contract } from '../world/protocols/contract.ts'
import { type SafeTransaction, signSafeTransaction } from '../world/protocols/sign-safe-transaction.ts'
import { send, sign } from './ask.ts'
import type { Ask } from './case.ts'
import type { Stage } from './open-stage.ts'

const TYPE =
  'SafeTx(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce)'

/** Both ways in which an owner of a fresh Safe is asked: to send what the others signed, and to sign. */
export async function safeAsks(
  { chain, traders }: Stage,
  account: Contract,
  tx: SafeTransaction,
): Promise<{ readonly sent: Ask; readonly signed: Ask }> {
  const [one, two] = traders
  if (!one || !two) throw new Error('no owners')
  const data = await signSafeTransaction(chain, account, tx, [one, two])
  const paid = { safeTxGas: 0n, baseGas: 0n, gasPrice: 0n, gasToken: zeroAddress, refundReceiver: zeroAddress }
  const domain = { chainId: chain.chainId, verifyingContract: account.address }
  const signed = sign(one.address, { domain, type: TYPE, message: { ...tx, ...paid, nonce: 0n } })
  return { sent: send(one.address, { to: account.address, data }), signed }
}
