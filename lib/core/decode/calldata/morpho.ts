import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { addressAt, boolAt, nodeAt, uintAt } from '../value-tree.ts'
import { erc20Transfer } from './erc20-transfer.ts'
import { MORPHO_ABI } from './morpho.data.ts'

/** Morpho Blue: lending markets in one contract. An amount is told in the token's own units or, if that is zero, in shares. */
export const morphoDecoder: Decoder = {
  name: 'morpho',
  abi: MORPHO_ABI,
  read(call) {
    if (call.name.startsWith('setAuthorization')) return readAuthorization(call)
    if (call.name === 'liquidate') return { shows: { borrower: { as: 'plain', label: 'Whose debt' } } }
    return call.name === 'flashLoan' ? readFlashLoan(call) : readMove(call)
  },
}

/** Who is authorized may take everything out of all markets, and borrow in the account's name. */
function readAuthorization({ args, name, frame }: DecodedCall): Reading {
  const signed = name === 'setAuthorizationWithSig'
  const root = signed ? 'authorization.' : ''
  const allowed = boolAt(args, signed ? 'authorization.isAuthorized' : 'newIsAuthorized')
  const shows: Reading['shows'] = {
    [signed ? 'authorization.isAuthorized' : 'newIsAuthorized']: {
      as: 'plain',
      label: 'Allowed to move everything in these markets',
    },
    'authorization.deadline': { as: 'time', label: 'Signature usable until' },
  }
  if (frame.to === null) return { shows }
  return {
    shows,
    acts: [
      {
        kind: 'approve',
        standard: 'erc20',
        token: frame.to,
        owner: signed ? addressAt(args, 'authorization.authorizer') : frame.from,
        spender: addressAt(args, `${root}authorized`),
        scope: 'all',
        amount: allowed ? '1' : '0',
        change: 'set',
        via: 'Morpho',
        signed: false,
      },
    ],
  }
}

function readFlashLoan({ args, frame }: DecodedCall): Reading {
  const token = addressAt(args, 'token')
  return {
    shows: { assets: { as: 'amount', token } },
    acts: erc20Transfer(token, null, frame.from, uintAt(args, 'assets')),
    reason: 'The caller’s own code runs with what is borrowed, before it is paid back',
  }
}

function readMove({ args, name, frame }: DecodedCall): Reading {
  const token = addressAt(args, `marketParams.${name.endsWith('Collateral') ? 'collateralToken' : 'loanToken'}`)
  const assets = uintAt(args, 'assets')
  const isDebt = name === 'borrow' || name === 'repay'
  const out = nodeAt(args, 'receiver') !== undefined
  const onBehalf = isDebt ? 'Whose debt' : out ? 'Taken from' : 'Credited to'
  return {
    shows: {
      assets: assets === 0n ? { as: 'plain', label: 'Amount' } : { as: 'amount', token, label: 'Amount' },
      onBehalf: { as: 'plain', label: onBehalf },
      receiver: { as: 'plain', label: 'Recipient' },
    },
    acts:
      assets === 0n
        ? []
        : out
          ? erc20Transfer(token, null, addressAt(args, 'receiver'), assets)
          : erc20Transfer(token, frame.from, null, assets),
  }
}
