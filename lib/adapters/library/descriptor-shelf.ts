import { z } from 'zod'
import type { Shelf } from './create-library.ts'
import type { PackagedData } from './packaged-data.ts'

const placesSchema = z.record(z.string(), z.array(z.number().int().min(0)))
const indexSchema = z.object({ files: z.array(z.string()), calldata: placesSchema, eip712: placesSchema })

/** ERC-7730 descriptors that name the contract among their deployments: `{ calldata, eip712 }`, null where there is none. */
export function createDescriptorShelf(data: PackagedData): Shelf<'descriptors'> {
  return async ({ chainId, address }) => {
    const index = await data.read('erc7730/index.json', indexSchema)
    const key = `${chainId}:${address}`
    const read = (places: readonly number[] = []) =>
      Promise.all(places.map((place) => data.read(`erc7730/${index.files[place]}`, z.json())))
    const [calldata, eip712] = await Promise.all([read(own(index.calldata, key)), read(own(index.eip712, key))])
    const found = calldata.length + eip712.length > 0
    return { ok: true, json: found ? { calldata, eip712 } : null, provenance: 'claimed' }
  }
}

function own<Value>(record: { readonly [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
