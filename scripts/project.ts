import { join } from 'node:path'

/** The project's folder. */
export const root = join(import.meta.dirname, '..')

/** The path of a command that an installed package brings. */
export function bin(name: string): string {
  return join(root, 'node_modules', '.bin', name)
}
