import { getAddress, type Hex, numberToHex, zeroHash } from 'viem'
import { type Fields, firstParam, type Kind, withParams } from './variant.ts'

/** The same transaction, written otherwise. */
export const spellings: Kind = {
  name: 'written otherwise (transactions)',
  make: ({ ask, stage: { chain } }) => {
    if (ask.method !== 'eth_sendTransaction') return []
    const tx = firstParam(ask)
    const { data, value, authorizationList, type: _, ...bare } = tx
    const sent = (name: string, more: Fields) => withParams(ask, name, [{ ...tx, ...more }])
    const upper = (hex: unknown) =>
      `0x${String(hex ?? '0x')
        .slice(2)
        .toUpperCase()}`
    const place = (of: unknown) => (typeof of === 'string' ? getAddress(of) : of)
    const always = [
      sent('gas named', { gas: '0x4c4b40' }),
      sent('gas under its other name', { gasLimit: '0x4c4b40' }),
      sent('fees named', { maxFeePerGas: '0x77359400', maxPriorityFeePerGas: '0x1' }),
      sent('chain named', { chainId: numberToHex(chain.chainId) }),
      sent('addresses in checksum case', { to: place(tx.to), from: place(tx.from) }),
      sent('amount with zeros before it', { value: `0x000${BigInt(String(value ?? '0x0')).toString(16)}` }),
      sent('bytes in upper case', { data: upper(data) }),
      sent('bytes named twice', { input: data ?? '0x' }),
      withParams(ask, 'to be signed only', ask.params, 'eth_signTransaction'),
      withParams(ask, 'members turned round', [Object.fromEntries(Object.entries(tx).toReversed())]),
      sent('an access list', { accessList: [{ address: tx.to, storageKeys: [zeroHash] }] }),
    ]
    if (authorizationList !== undefined) return always
    return [
      ...always,
      sent('of the first type', { type: '0x0', gasPrice: '0x77359400' }),
      sent('of the second type', { type: '0x1', gasPrice: '0x77359400', accessList: [] }),
      sent('of the third type', { type: '0x2', maxFeePerGas: '0x77359400', maxPriorityFeePerGas: '0x0' }),
      withParams(ask, 'bytes called input', [{ ...bare, value: value ?? '0x0', input: data as Hex }]),
      withParams(ask, 'what is nothing left out', [
        {
          ...bare,
          ...((data ?? '0x') === '0x' ? {} : { data }),
          ...(BigInt(String(value ?? 0)) === 0n ? {} : { value }),
        },
      ]),
    ]
  },
}
