import { storage } from 'wxt/utils/storage'

const item = storage.defineItem<unknown>('local:offchain-names', { fallback: false, version: 1 })

/** Whether hosts that a name’s resolver names may be asked (ERC-3668). Off until the user chooses it. */
export async function readOffchainNames(): Promise<boolean> {
  return (await item.getValue()) === true
}

export async function writeOffchainNames(asked: boolean): Promise<void> {
  if (!asked) return item.removeValue()
  await item.setValue(true)
}
