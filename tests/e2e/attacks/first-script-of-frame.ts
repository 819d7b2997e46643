import type { Attack } from './kit/attack.ts'

export default {
  family: 'timing',
  how: 'Asks in the very first script of a frame of another site, which itself holds another such frame.',
  script: `
    attack.frame({ src: attack.otherFrameUrl })
    attack.frame({ srcdoc: '<script>ethereum.request(parent.attack.sign)</' + 'script>' })
    await attack.sleep(700)
  `,
  frame: `
    ethereum.request(attack.sign)
    if (window.parent === top) attack.frame({ src: attack.frameUrl })
  `,
} satisfies Attack
