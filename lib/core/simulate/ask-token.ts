import { encodeFunctionData } from 'viem'
import { ERC1155_QUESTION } from '../decode/interface-id.ts'
import type { Address } from '../facts/hex.ts'
import { MULTI_TOKEN_VIEWS, PERMIT2, TOKEN_VIEWS } from './token-abi.ts'
import type { ViewCall } from './view-calls.ts'

export function askBalance(token: Address, owner: Address): ViewCall {
  const data = encodeFunctionData({ abi: TOKEN_VIEWS, functionName: 'balanceOf', args: [owner] })
  return { to: token, data, asks: 'balance', standard: 'erc20', owner }
}

/** Whether it is a token at all: other contracts keep balances too. */
export function askDecimals(token: Address): ViewCall {
  const data = encodeFunctionData({ abi: TOKEN_VIEWS, functionName: 'decimals' })
  return { to: token, data, asks: 'trait', trait: 'decimals' }
}

/** Whether it is an ERC-1155, by what EIP-165 lets anyone ask: ERC-721 grants operators in the very same way. */
function askMultiToken(token: Address): ViewCall {
  return { to: token, data: ERC1155_QUESTION, asks: 'trait', trait: 'multi-token' }
}

export function askMultiBalance(token: Address, owner: Address, tokenId: bigint): ViewCall {
  const data = encodeFunctionData({ abi: MULTI_TOKEN_VIEWS, functionName: 'balanceOf', args: [owner, tokenId] })
  return { to: token, data, asks: 'balance', standard: 'erc1155', owner, tokenId: tokenId.toString() }
}

export function askOwner(token: Address, tokenId: bigint): ViewCall {
  const data = encodeFunctionData({ abi: TOKEN_VIEWS, functionName: 'ownerOf', args: [tokenId] })
  return { to: token, data, asks: 'owner', tokenId: tokenId.toString() }
}

export function askAllowance(token: Address, owner: Address, spender: Address): ViewCall {
  const data = encodeFunctionData({ abi: TOKEN_VIEWS, functionName: 'allowance', args: [owner, spender] })
  return { to: token, data, asks: 'allowance', owner, spender }
}

/** `permit2`: the contract that is asked, whichever it is. */
export function askPermit2Allowance(permit2: Address, owner: Address, token: Address, spender: Address): ViewCall {
  const data = encodeFunctionData({ abi: PERMIT2, functionName: 'allowance', args: [owner, token, spender] })
  return { to: permit2, data, asks: 'permit2-allowance', owner, token, spender }
}

export function askTokenApproval(token: Address, owner: Address, tokenId: bigint): ViewCall {
  const data = encodeFunctionData({ abi: TOKEN_VIEWS, functionName: 'getApproved', args: [tokenId] })
  return { to: token, data, asks: 'token-approval', owner, tokenId: tokenId.toString() }
}

/** Of both standards that have operators; which of them it is is asked with it. */
export function askOperator(token: Address, owner: Address, operator: Address): readonly ViewCall[] {
  const data = encodeFunctionData({ abi: TOKEN_VIEWS, functionName: 'isApprovedForAll', args: [owner, operator] })
  return [{ to: token, data, asks: 'operator', owner, operator }, askMultiToken(token)]
}
