import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Asks for a signature in the plain way and waits.',
  script: 'ethereum.request(attack.sign)',
} satisfies Attack
