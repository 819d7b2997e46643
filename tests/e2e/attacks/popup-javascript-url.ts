import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Opens popups by javascript: and blob: addresses, and asks from there.',
  script: `
    const code = attack.html('(await attack.until(() => window.ethereum)).request(attack.sign)')
    open('javascript:' + encodeURIComponent(JSON.stringify(code)), '_blank', 'popup')
    const popup = open('', '_blank', 'popup')
    popup.location = 'javascript:' + encodeURIComponent(JSON.stringify(code))
    open(URL.createObjectURL(new Blob([code], { type: 'text/html' })), '_blank', 'popup')
    await attack.sleep(900)
  `,
} satisfies Attack
