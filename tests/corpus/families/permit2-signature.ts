import { parseEther, parseUnits } from 'viem'
import { sign } from '../ask.ts'
import type { Family } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { RISKS } from '../risks.ts'

const DETAILS = 'PermitDetails(address token,uint160 amount,uint48 expiration,uint48 nonce)'
const SINGLE = `PermitSingle(PermitDetails details,address spender,uint256 sigDeadline)${DETAILS}`
const BATCH = `PermitBatch(PermitDetails[] details,address spender,uint256 sigDeadline)${DETAILS}`
const PART = 'TokenPermissions(address token,uint256 amount)'
const TRANSFER = `PermitTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline)${PART}`
const TRANSFERS = `PermitBatchTransferFrom(TokenPermissions[] permitted,address spender,uint256 nonce,uint256 deadline)${PART}`
const ALL = 2n ** 160n - 1n

function asks({ chain, user, permit2, contracts: { dusd, weth }, soon }: Stage) {
  const domain = { name: 'Permit2', chainId: chain.chainId, verifyingContract: permit2.address }
  const detail = (token: string, amount: bigint) => ({ token, amount, expiration: soon, nonce: 0n })
  return {
    single: (spender: string, amount: bigint) =>
      sign(user, {
        domain,
        type: SINGLE,
        message: { details: detail(dusd.address, amount), spender, sigDeadline: soon },
      }),
    batch: (spender: string, amount: bigint) => {
      const details = [dusd, weth].map(({ address }) => detail(address, amount))
      return sign(user, { domain, type: BATCH, message: { details, spender, sigDeadline: soon } })
    },
    transfer: (spender: string, amount: bigint) => {
      const message = { permitted: { token: dusd.address, amount }, spender, nonce: 7n, deadline: soon }
      return sign(user, { domain, type: TRANSFER, message })
    },
    transfers: (spender: string, amount: bigint) => {
      const permitted = [dusd, weth].map(({ address }) => ({ token: address, amount }))
      return sign(user, { domain, type: TRANSFERS, message: { permitted, spender, nonce: 7n, deadline: soon } })
    },
  }
}

export const permit2Signature: Family = {
  name: 'Permit2 signature to a stranger',
  source: 'Who once let Permit2 use a token can lose it by a signature, one token or several at once.',
  pages: [
    'https://gamblingchain.com/uniswap-users-beware-of-permit2-signature-phishing-for-stolen-signatures.html',
    'https://www.cyberglossary.org/en/term/permit2-phishing',
  ],
  cases: (stage) => {
    const { thief, v3 } = stage
    const router = v3.router.address
    return Object.entries(asks(stage)).flatMap(([name, ask]) =>
      Object.entries({ all: ALL, 'an amount': parseUnits('400', 6), more: parseEther('3') }).map(([much, amount]) => ({
        name: `${name}, ${much}`,
        risks: [...RISKS.permit, ...RISKS.unlimited],
        takesMoney: true,
        attack: ask(thief, amount),
        twin: { ...ask(router, parseUnits('400', 6)), known: [router] },
      })),
    )
  },
}
