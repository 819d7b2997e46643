import { Malformed } from './malformed.ts'
import { describe } from './read-json.ts'
import { parseAtomicType, parseFieldType } from './typed-data-type.ts'
import type { TypedData } from './wallet-request.ts'

/** No protocol comes near these; hashing takes time in the product of both. */
const MAX_STRUCTS = 64
const MAX_FIELDS = 512

/**
 * That every type which `root` reaches is declared or built in, and names each field once. A struct that holds itself
 * otherwise than in a list needs no check of its own: no finite value can have all its fields.
 */
export function checkTypes(types: TypedData['types'], root: string): void {
  const reached = new Set([root])
  let declared = 0
  for (const struct of reached) {
    if (reached.size > MAX_STRUCTS) throw new Malformed('types', `more than ${MAX_STRUCTS} types`)
    if (parseAtomicType(struct) !== undefined) throw new Malformed(`types.${struct}`, 'the name of a built-in type')
    const fields = types[struct] ?? []
    declared += fields.length
    if (declared > MAX_FIELDS) throw new Malformed('types', `more than ${MAX_FIELDS} fields`)
    if (new Set(fields.map(({ name }) => name)).size !== fields.length)
      throw new Malformed(`types.${struct}`, 'a field is declared twice')
    for (const { name, type } of fields) {
      const at = `types.${struct}.${name}`
      const parsed = parseFieldType(type)
      if (parsed === undefined) throw new Malformed(at, `no type: ${describe(type)}`)
      if (Object.hasOwn(types, parsed.base)) reached.add(parsed.base)
      else if (parseAtomicType(parsed.base) === undefined)
        throw new Malformed(at, `the type ${describe(parsed.base)} is not declared`)
    }
  }
}
