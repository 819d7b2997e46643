import type { Finding } from '../judge/finding.ts'

/** A finding's params as its words read them: what is absent or of another type is empty, never an error. */
export interface FindingParams {
  text(name: string): string
  flag(name: string): boolean
  has(name: string): boolean
}

export function findingParams(params: Finding['params']): FindingParams {
  return {
    text: (name) => {
      const value = params[name]
      return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    },
    flag: (name) => params[name] === true,
    has: (name) => params[name] !== undefined,
  }
}
