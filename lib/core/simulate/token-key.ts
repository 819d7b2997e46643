import type { AssetChange } from './effects.ts'

/** What is moved, whoever moves it. */
export type Moved = Pick<AssetChange, 'standard' | 'token' | 'tokenId'>

export function tokenKey({ standard, token, tokenId }: Moved): string {
  return `${token ?? standard}${tokenId === undefined ? '' : `.${tokenId}`}`
}
