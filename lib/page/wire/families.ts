import { frame } from './frame.ts'
import { metamask } from './metamask.ts'
import { okx } from './okx.ts'
import { rabby } from './rabby.ts'
import { rainbow } from './rainbow.ts'
import type { WireFamily } from './wire-family.ts'

/** Every family of wallets whose messages on the page are known. */
export const WIRE_FAMILIES: readonly WireFamily[] = [metamask, rabby, rainbow, frame, okx]
