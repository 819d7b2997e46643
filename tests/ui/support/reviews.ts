import type { Meaning } from '../../../lib/core/decode/meaning.ts'
import type { Review } from '../../../lib/core/review/review.ts'
import { ACCOUNT, NFT, ROUTER, STRANGER, TOKEN } from './addresses.ts'
import { makeMeaning, makeReview, ran } from './make-review.ts'

const UNLIMITED = (2n ** 256n - 1n).toString()

function field(label: string, type: string, value: string, path: string, raw = value): Meaning['fields'][number] {
  return { label, type, value, raw, path, factId: `asked.meaning.${path}` }
}

const approve = makeMeaning({
  kind: 'contract-call',
  to: TOKEN,
  value: '0',
  function: {
    name: 'approve',
    signature: 'approve(address,uint256)',
    selector: '0x095ea7b3',
    source: 'pinned',
  },
  fields: [
    field('To', 'address', TOKEN, '@.to'),
    field('Spender', 'address', STRANGER, '#.spender'),
    field('Amount', 'uint256', 'unlimited USDX', '#.amount', UNLIMITED),
  ],
  acts: [
    {
      kind: 'approve',
      standard: 'erc20',
      token: TOKEN,
      owner: ACCOUNT,
      spender: STRANGER,
      scope: 'amount',
      amount: UNLIMITED,
      change: 'set',
      signed: false,
    },
  ],
})

const grantParams = { token: TOKEN, spender: STRANGER, standard: 'erc20', scope: 'amount', amount: UNLIMITED }
const unlimited = {
  code: 'unlimited-approval',
  severity: 'danger' as const,
  params: { ...grantParams, signed: false, spenderIs: 'person' },
  factIds: [],
}

const swap = makeMeaning({
  kind: 'contract-call',
  to: ROUTER,
  value: '1500000000000000000',
  function: {
    name: 'swapExactETHForTokens',
    signature: 'swapExactETHForTokens(uint256,address[],address,uint256)',
    selector: '0x7ff36ab5',
    source: 'pinned',
  },
  fields: [
    field('To', 'address', ROUTER, '@.to'),
    field('Amount sent', 'uint256', '1.5 ETH', '@.value', '1500000000000000000'),
    field('At least', 'uint256', '4,182.5 USDX', '#.amountOutMin', '4182500000'),
    field('Recipient', 'address', ACCOUNT, '#.to'),
  ],
  acts: [
    {
      kind: 'swap',
      give: { token: null, amount: '1500000000000000000', exact: true },
      get: { token: TOKEN, amount: '4182500000', exact: false },
      recipient: ACCOUNT,
    },
  ],
})

export const swapReview: Review = makeReview({
  meaning: swap,
  digests: { calldata: '0x3387132e1ac2165632335f517dbe5a337f29059e20b156477659bde10fd972b7' },
  ...ran(ROUTER, {
    assets: [
      { owner: ACCOUNT, standard: 'native', token: null, delta: '-1500000000000000000' },
      { owner: ACCOUNT, standard: 'erc20', token: TOKEN, delta: '4203917342' },
    ],
  }),
})

/** Before anything was run: what the bytes say. */
export const swapReadReview: Review = makeReview({ meaning: swap, verdict: 'caution', complete: false, hosts: [] })

export const approvalReview: Review = makeReview({
  meaning: approve,
  verdict: 'danger',
  findings: [unlimited, { ...unlimited, code: 'approval-to-account-without-code', severity: 'danger' as const }],
  ...ran(TOKEN, {
    allowances: [
      {
        owner: ACCOUNT,
        spender: STRANGER,
        standard: 'erc20',
        token: TOKEN,
        scope: 'amount',
        before: '0',
        after: UNLIMITED,
      },
    ],
  }),
})

export const noEndpointReview: Review = makeReview({
  meaning: approve,
  verdict: 'caution',
  complete: false,
  hosts: [],
  findings: [{ ...unlimited, severity: 'caution', params: { ...grantParams, spenderIs: 'unknown' } }],
  unchecked: [{ stage: 'simulation', reason: 'no-endpoint' }],
})

export const endpointDownReview: Review = makeReview({
  meaning: swap,
  verdict: 'caution',
  complete: false,
  unchecked: [{ stage: 'simulation', reason: 'endpoint-failed', detail: 'rpc.example.org: HTTP 503' }],
})

const permitMessage = makeMeaning({
  kind: 'typed-data',
  fields: [
    field('What is signed', 'string', 'Permit', '@.primaryType'),
    field('For the contract', 'address', TOKEN, '@.domain.verifyingContract'),
    field('Spender', 'address', STRANGER, '#.spender'),
    field('Amount', 'uint256', 'unlimited USDX', '#.value', UNLIMITED),
    field('Valid until', 'uint256', '2033-05-18 03:33 UTC', '#.deadline', '1999999999'),
  ],
  acts: approve.acts.map((act) => (act.kind === 'approve' ? { ...act, signed: true, via: 'erc2612' } : act)),
})

export const permitReview: Review = makeReview({
  meaning: permitMessage,
  verdict: 'danger',
  findings: [
    { ...unlimited, code: 'permit-to-stranger', severity: 'danger' as const },
    { ...unlimited, severity: 'caution' as const },
  ],
  digests: {
    eip712: {
      domain: '0x06c37168a7db5138defc7866392bb87a741f9b3d104deb5094588ce041cae335',
      message: '0x1ae25d676117172942f21c4313465d871c610df4de1713eac3809777158fca4c',
      digest: '0x2bc4151ae4d011ebc3ce5d440a7e59156c6a7707625961a9126121b3e1223785',
    },
  },
})

export const batchReview: Review = makeReview({
  meaning: makeMeaning({
    kind: 'batch',
    calls: [
      { ...swap, path: '#.calls.[0]' },
      { ...approve, path: '#.calls.[1]' },
      {
        ...makeMeaning({ kind: 'contract-call', to: NFT }),
        path: '#.calls.[2]',
        function: {
          name: 'multicall',
          signature: 'multicall(bytes[])',
          selector: '0xac9650d8',
          source: 'pinned',
        },
        calls: [{ ...approve, path: '#.calls.[2].data.[0]' }],
      },
    ],
  }),
  verdict: 'caution',
  findings: [{ ...unlimited, code: 'hidden-approval-in-batch', severity: 'caution' as const }],
  ...ran(ROUTER, {
    assets: [
      { owner: ACCOUNT, standard: 'native', token: null, delta: '-1500000000000000000' },
      { owner: ACCOUNT, standard: 'erc20', token: TOKEN, delta: '4203917342' },
      { owner: ACCOUNT, standard: 'erc721', token: NFT, tokenId: '7741', delta: '-1' },
    ],
    allowances: [
      {
        owner: ACCOUNT,
        spender: STRANGER,
        standard: 'erc20',
        token: TOKEN,
        scope: 'amount',
        before: '0',
        after: '250000000',
      },
    ],
  }),
})

export const connectReview: Review = makeReview({ meaning: makeMeaning({ kind: 'connect' }), hosts: [] })

export const messageReview: Review = makeReview({
  meaning: makeMeaning({
    kind: 'message',
    fields: [field('Message', 'string', 'example.org wants you to sign in.\nNonce: 18af0', '#')],
  }),
  hosts: [],
  digests: { personalSign: '0x2237fc87278128404906330c8134aa92d6d75346477418daf9047d4750a7831f' },
})
