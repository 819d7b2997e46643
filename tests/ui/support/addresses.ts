import type { Address } from '../../../lib/core/facts/hex.ts'

/** Made up, so that each has a picture of its own. */
export const ACCOUNT: Address = '0x1a2f6c0e9d4b8375ac61d3e70f95b2846dc17e30'
export const STRANGER: Address = '0x9e41b7d5023cfa8867e10d94c35ab27f16d8903c'
export const TOKEN: Address = '0x5cd0a4e83f7219b6d05e8c41aa97f3b2604d1e9f'
export const ROUTER: Address = '0x7b38f1c2d6490ea5b8d32f07c941e6a5530bd7c8'
export const NFT: Address = '0x3d96e0a7c5184fb2096dc83ae1b457f90c2d6ea1'
