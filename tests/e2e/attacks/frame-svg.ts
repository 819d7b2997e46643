import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Asks from a script in an SVG and in an XHTML document.',
  script: `
    attack.frame({ src: attack.url('image.svg') })
    attack.frame({ src: attack.url('page.xhtml') })
    const { contentWindow } = attack.frame({ src: attack.url('image.svg') })
    for (let i = 0; i < 20; i++) {
      try { contentWindow.ethereum.request(attack.sign) } catch {}
      await attack.sleep(40)
    }
  `,
  files: {
    'image.svg':
      '<svg xmlns="http://www.w3.org/2000/svg"><script>setTimeout(() => ethereum.request(parent.attack.sign), 100)</script></svg>',
    'page.xhtml':
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><script>ethereum.request(parent.attack.sign)</script></body></html>',
  },
} satisfies Attack
