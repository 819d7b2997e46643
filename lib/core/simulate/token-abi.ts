import { parseAbi, toEventSelector } from 'viem'

/** The questions that ERC-20, ERC-721 and ERC-1155 let anyone ask of a token. */
export const TOKEN_VIEWS = parseAbi([
  'function balanceOf(address owner) view returns (uint256)',
  'function allowance(address owner, address spender) view returns (uint256)',
  'function ownerOf(uint256 tokenId) view returns (address)',
  'function getApproved(uint256 tokenId) view returns (address)',
  'function isApprovedForAll(address owner, address operator) view returns (bool)',
])

/** ERC-1155 overloads the name `balanceOf`. */
export const MULTI_TOKEN_VIEWS = parseAbi(['function balanceOf(address owner, uint256 id) view returns (uint256)'])

/** What tokens say when they move or are granted (ERC-20, ERC-721, ERC-1155), and WETH9 when it wraps. */
export const TRANSFER = toEventSelector('Transfer(address,address,uint256)')
export const TRANSFER_SINGLE = toEventSelector('TransferSingle(address,address,address,uint256,uint256)')
export const TRANSFER_BATCH = toEventSelector('TransferBatch(address,address,address,uint256[],uint256[])')
export const APPROVAL = toEventSelector('Approval(address,address,uint256)')
export const APPROVAL_FOR_ALL = toEventSelector('ApprovalForAll(address,address,bool)')
export const DEPOSIT = toEventSelector('Deposit(address,uint256)')
export const WITHDRAWAL = toEventSelector('Withdrawal(address,uint256)')
