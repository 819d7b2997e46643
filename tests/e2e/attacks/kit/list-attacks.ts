import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Attack, FAMILIES, type NamedAttack } from './attack.ts'

/** All attacks, by family and name. */
export async function listAttacks(): Promise<readonly NamedAttack[]> {
  const folder = join(import.meta.dirname, '..')
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const attacks = await Promise.all(
    files.map(async (file): Promise<NamedAttack> => {
      const { default: attack } = (await import(/* @vite-ignore */ join(folder, file))) as { default: Attack }
      return { ...attack, name: file.replace(/\.ts$/, '') }
    }),
  )
  const order = Object.keys(FAMILIES)
  return attacks.sort((a, b) => order.indexOf(a.family) - order.indexOf(b.family) || (a.name < b.name ? -1 : 1))
}
