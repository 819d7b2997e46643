import type { Oddity } from './decode-arguments.ts'

/** Where and how bytes differ from the one encoding that their values have, in words. */
export function describeOddity({ kind, offset, size }: Oddity): string {
  switch (kind) {
    case 'trailing':
      return `${size} bytes follow the arguments, from byte ${offset}`
    case 'dirty':
      return `Not encoded in the usual way, from byte ${offset}: bits that belong to no value`
    case 'offset':
      return `Not encoded in the usual way, from byte ${offset}: a part stands elsewhere than usual`
    case 'short':
      return `what byte ${offset} asks for lies behind the end`
    case 'looping':
      return `from byte ${offset} it is read over and over`
    case 'type':
      return 'it has a type that is not read here'
  }
}
