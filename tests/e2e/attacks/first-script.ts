import type { Attack } from './kit/attack.ts'

export default {
  family: 'timing',
  how: 'Asks in the very first script of the page.',
  head: '<script>ethereum.request(attack.sign)</script>',
  script: 'await attack.sleep(300)',
} satisfies Attack
