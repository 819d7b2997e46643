import { type Account, createWalletClient, type Hex, hexToBigInt, http, isHex, type LocalAccount, toHex } from 'viem'
import type { WalletConfig } from './wallet-config.ts'

type Call = { to?: Hex; data?: Hex; input?: Hex; value?: Hex; gas?: Hex }

const amount = (hex: Hex | undefined) => (hex === undefined ? undefined : hexToBigInt(hex))

/** Signs or sends what was asked, without asking back. Null where the method is not one that signs. */
export function signRequest(config: WalletConfig, account: LocalAccount, method: string, params: unknown[]) {
  const wallet = createWalletClient({ account, transport: http(config.chainUrl) })
  const send = (call: Call) => {
    const [value, gas] = [amount(call.value), amount(call.gas)]
    return wallet.sendTransaction({
      chain: null,
      account: account as Account,
      to: call.to ?? null,
      data: call.data ?? call.input ?? '0x',
      ...(value === undefined ? {} : { value }),
      ...(gas === undefined ? {} : { gas }),
    })
  }
  const message = (text: unknown) => account.signMessage({ message: { raw: isHex(text) ? text : toHex(String(text)) } })

  switch (method) {
    case 'eth_sendTransaction':
      return send(params[0] as Call)
    case 'personal_sign':
      return message(params[0])
    case 'eth_sign':
      return account.sign?.({ hash: params[1] as Hex }) ?? null
    case 'eth_signTypedData_v3':
    case 'eth_signTypedData_v4': {
      const [, typed] = params
      return account.signTypedData(typeof typed === 'string' ? JSON.parse(typed) : typed)
    }
    case 'wallet_sendCalls':
      return sendCalls(send, params[0] as { calls: Call[] })
    default:
      return null
  }
}

/** EIP-5792, one transaction after the other. The batch's id names their hashes. */
async function sendCalls(send: (call: Call) => Promise<Hex>, { calls }: { calls: Call[] }) {
  const hashes: Hex[] = []
  for (const call of calls) hashes.push(await send(call))
  return { id: `0x${hashes.map((hash) => hash.slice(2)).join('')}` }
}
