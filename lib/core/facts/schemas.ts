import { z } from 'zod'
import type { Address, Hex } from './hex.ts'

z.config({ jitless: true })

/** Lower-case hex, any length. */
export const hexSchema = z.string().regex(/^0x[0-9a-f]*$/) as unknown as z.ZodType<Hex>

/** A lower-case address. */
export const addressSchema = z.string().regex(/^0x[0-9a-f]{40}$/) as unknown as z.ZodType<Address>

/** A non-negative amount in base units, in decimal digits. */
export const amountSchema = z.string().regex(/^\d+$/)

/** A signed amount in base units. */
export const deltaSchema = z.string().regex(/^-?\d+$/)
