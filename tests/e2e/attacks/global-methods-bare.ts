import type { Attack } from './kit/attack.ts'

export default {
  family: 'global',
  how: "Takes the provider's methods off it and calls them on other objects, with other thises, as constructors.",
  script: `
    const { request } = ethereum
    const calls = [
      () => request(attack.sign),
      () => request.call(undefined, attack.sign),
      () => request.bind({})(attack.sign),
      () => Reflect.apply(request, new Proxy(ethereum, {}), [attack.sign]),
      () => Object.create(ethereum).request(attack.sign),
      () => new Proxy(ethereum, {}).request(attack.sign),
      () => ({ ...ethereum }).request?.(attack.sign),
      () => Object.assign(Object.create(Object.getPrototypeOf(ethereum)), ethereum).request?.(attack.sign),
      () => Object.getPrototypeOf(ethereum).request?.call(ethereum, attack.sign),
    ]
    for (const call of calls) try { Promise.resolve(call()).catch(() => {}) } catch {}
    await attack.sleep(300)
  `,
} satisfies Attack
