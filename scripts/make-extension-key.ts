// Prints a manifest key for development builds, and the id that Chrome gives with it. Chrome runs the content scripts of
// extensions in the order of their ids, so this one sorts before any wallet's. Nothing is ever signed with the key, and
// its private half is not kept.
import { extensionId, makeExtensionKey } from '../tests/world/extension-id.ts'

const key = makeExtensionKey('before', 'aaaab')
console.log(`id   ${extensionId(key)}\nkey  ${key}`)
