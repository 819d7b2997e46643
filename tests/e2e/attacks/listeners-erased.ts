import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'announced',
  how: 'Opens the document anew, which takes away all listeners of the window, then asks the wallet to announce itself.',
  script: `
    document.open()
    document.write(attack.html(\`
      addEventListener('eip6963:announceProvider', (event) => event.detail.provider.request(attack.sign), true)
      dispatchEvent(new Event('eip6963:requestProvider'))
      ethereum.request(attack.sign)
      postMessage(attack.posted(attack.sign), '*')
    \`))
    document.close()
    await attack.sleep(400)
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
