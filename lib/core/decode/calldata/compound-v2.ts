import { parseAbi } from 'viem/utils'
import type { Decoder } from '../decoder.ts'

/**
 * Compound V2's markets and their comptroller. Which token a market takes in is the market's to say and not in the call;
 * other contracts share these short functions, so that no act is read from them and effects tell.
 */
export const compoundV2Decoder: Decoder = {
  name: 'compound-v2',
  abi: parseAbi([
    'function mint(uint256 mintAmount)',
    'function redeem(uint256 redeemTokens)',
    'function redeemUnderlying(uint256 redeemAmount)',
    'function borrow(uint256 borrowAmount)',
    'function repayBorrow(uint256 repayAmount)',
    'function repayBorrowBehalf(address borrower, uint256 repayAmount)',
    'function liquidateBorrow(address borrower, uint256 repayAmount, address cTokenCollateral)',
    'function enterMarkets(address[] cTokens)',
    'function exitMarket(address cTokenAddress)',
    'function claimComp(address holder)',
    'function claimComp(address holder, address[] cTokens)',
    'function claimComp(address[] holders, address[] cTokens, bool borrowers, bool suppliers)',
  ]),
  read({ name }) {
    const shows = {
      borrower: { as: 'plain', label: 'Whose debt' },
      repayAmount: { as: 'plain', label: 'Base units' },
    } as const
    if (name === 'enterMarkets') return { shows, reason: 'What is lent in these markets then stands for debts' }
    return { shows }
  },
}
