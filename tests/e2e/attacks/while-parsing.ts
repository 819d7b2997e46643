import type { Attack } from './kit/attack.ts'

export default {
  family: 'timing',
  how: 'Asks between the parts of a document that the server sends slowly, and by a parser-blocking script.',
  head: `
    <script>document.write('<script>ethereum.request(attack.sign)<\\/script>')</script>
    <script src="blocking.js"></script>
  `,
  script: 'await attack.sleep(300)',
  files: {
    'blocking.js': 'ethereum.request(attack.sign)',
  },
} satisfies Attack
