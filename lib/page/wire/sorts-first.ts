/** How the ids of development builds begin (see `npm run extension-key`): one random id in 65,536 does. */
export const LOW_ID = 'aaaa'

/** Whether an extension with this id surely runs before a wallet, where the browser runs extensions in order of id. */
export function sortsFirst(id: string): boolean {
  return id.startsWith(LOW_ID)
}
