import type { Attack } from './kit/attack.ts'

export default {
  family: 'review-window',
  how: 'Asks from many frames of several sites at once, to get past a limit for each site.',
  script: `
    for (let i = 0; i < 12; i++) attack.frame({ src: i % 2 ? attack.frameUrl : attack.otherFrameUrl })
    await attack.sleep(1500)
  `,
  frame: `
    for (let i = 0; i < 60; i++) ethereum.request(attack.sign).catch(() => {})
    await attack.sleep(200)
  `,
} satisfies Attack
