import { parseAbi, toEventSelector } from 'viem'

/** The questions that ERC-20, ERC-721 and ERC-1155 let anyone ask of a token. */
export const TOKEN_VIEWS = parseAbi([
  'function balanceOf(address owner) view returns (uint256)',
  'function decimals() view returns (uint8)',
  'function allowance(address owner, address spender) view returns (uint256)',
  'function ownerOf(uint256 tokenId) view returns (address)',
  'function getApproved(uint256 tokenId) view returns (address)',
  'function isApprovedForAll(address owner, address operator) view returns (bool)',
])

/** ERC-1155 overloads the name `balanceOf`. */
export const MULTI_TOKEN_VIEWS = parseAbi(['function balanceOf(address owner, uint256 id) view returns (uint256)'])

/** Uniswap's Permit2 keeps allowances of its own, for all tokens at once. */
export const PERMIT2 = parseAbi([
  'function allowance(address user, address token, address spender) view returns (uint160 amount, uint48 expiration, uint48 nonce)',
  'function transferFrom(address from, address to, uint160 amount, address token)',
  'event Approval(address indexed owner, address indexed token, address indexed spender, uint160 amount, uint48 expiration)',
  'event Permit(address indexed owner, address indexed token, address indexed spender, uint160 amount, uint48 expiration, uint48 nonce)',
  'event Lockdown(address indexed owner, address token, address spender)',
])

/** What tokens say when they move or are granted (ERC-20, ERC-721, ERC-1155), and WETH9 when it wraps. */
export const TRANSFER = toEventSelector('Transfer(address,address,uint256)')
export const TRANSFER_SINGLE = toEventSelector('TransferSingle(address,address,address,uint256,uint256)')
export const TRANSFER_BATCH = toEventSelector('TransferBatch(address,address,address,uint256[],uint256[])')
export const APPROVAL = toEventSelector('Approval(address,address,uint256)')
export const APPROVAL_FOR_ALL = toEventSelector('ApprovalForAll(address,address,bool)')
export const DEPOSIT = toEventSelector('Deposit(address,uint256)')
export const WITHDRAWAL = toEventSelector('Withdrawal(address,uint256)')
/** Permit2's own: its `Approval` and `Permit` name three parties. */
export const PERMIT2_EVENTS = PERMIT2.filter((item) => item.type === 'event').map((item) => toEventSelector(item))
