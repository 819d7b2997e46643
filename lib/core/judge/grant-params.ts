import type { Finding } from './finding.ts'
import type { Grant } from './grants.ts'

/** What words about a grant need, as a finding's params. */
export function grantParams(grant: Grant): Finding['params'] {
  const { token, spender, standard, scope, amount, tokenId, expires, via, signed } = grant
  return {
    ...{ token, spender, standard, scope, amount, signed },
    ...(tokenId === undefined ? {} : { tokenId }),
    ...(expires === undefined ? {} : { expires }),
    ...(via === undefined ? {} : { via }),
  }
}
