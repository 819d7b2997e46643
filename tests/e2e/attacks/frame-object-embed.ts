import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Asks from documents in object, embed and frameset elements.',
  script: `
    for (const [tag, name] of [['object', 'data'], ['embed', 'src']]) {
      const element = document.createElement(tag)
      element.setAttribute(name, attack.frameUrl)
      element.setAttribute('type', 'text/html')
      document.body.append(element)
    }
    const set = document.createElement('frameset')
    const inner = document.createElement('frame')
    inner.src = attack.frameUrl
    set.append(inner)
    document.documentElement.append(set)
    await attack.sleep(700)
  `,
  frame: '(await attack.until(() => window.ethereum)).request(attack.sign)',
} satisfies Attack
