import { toHex } from 'viem'

/** What a page that attacks is told. */
export interface PageSettings {
  readonly mark: string
  readonly account: string
  /** Where the attack's own files are, at its own origin and at another site's. */
  readonly base: string
  readonly otherBase: string
  readonly plainsign: string
}

/**
 * The script that gives each attacking page its `attack`: the requests that bear the mark, and a few plain tools. It
 * takes what it needs at once, since attacks poison the rest.
 */
export function writePageTools({ mark, account, base, otherBase, plainsign }: PageSettings): string {
  const text = (value: unknown) => JSON.stringify(value)
  return `const attack = (() => {
  const later = setTimeout, Picture = Image, source = document.currentScript.textContent
  const hex = ${text(toHex(mark))}, honestHex = ${text(toHex('honest'))}
  const account = ${text(account)}
  const say = (path) => { new Picture().src = ${text(base)} + path }
  const sleep = (ms) => new Promise((done) => later(done, ms))
  const tools = {
    mark: ${text(mark)}, hex, account,
    frameUrl: ${text(`${base}frame`)}, otherFrameUrl: ${text(`${otherBase}frame`)},
    url: (name) => ${text(base)} + name,
    /** The request that must not reach the wallet, made anew each time. */
    get sign() { return { method: 'personal_sign', params: [hex, account] } },
    get send() { return { method: 'eth_sendTransaction', params: [{ from: account, to: account, value: '0x1', data: hex }] } },
    /** One that the user continues. */
    get honest() { return { method: 'personal_sign', params: [honestHex, account] } },
    /** Plainsign's own address; an attacker may know it. Empty where there is no Plainsign, or the browser hides it. */
    plainsign: ${text(plainsign)},
    sleep,
    /** Waits until a request has ended, however, for eight seconds at most. */
    async ended(request) {
      await Promise.race([sleep(8000), (async () => { try { await request } catch {} })()])
    },
    /** Asks until there is an answer, for a second and a half. */
    async until(ask) {
      for (let i = 0; i < 150; i++) {
        let answer
        try { answer = ask() } catch {}
        if (answer) return answer
        await sleep(10)
      }
    },
    /** A document that carries these tools and runs \`code\`. */
    html: (code) => '<!doctype html><script>' + source + '<' + '/script><script>attack.run(async () => {' + code + '})<' + '/script>',
    /** Adds a frame and returns its element. */
    frame(attributes = {}, parent = document.documentElement) {
      const frame = document.createElement('iframe')
      for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value)
      parent.append(frame)
      return frame
    },
    /** What MetaMask's in-page script posts to its content script. */
    posted: (request, id = 1e9) =>
      ({ target: 'metamask-contentscript', data: { name: 'metamask-provider', data: { jsonrpc: '2.0', id, ...request } } }),
    tell: (word) => say('tell/' + word),
    /** Runs a script; the page's main one says \`done\` at its end, however it ends. */
    async run(script, main = false) {
      try {
        await script()
      } catch (error) {
        say('error?' + encodeURIComponent(String(error && error.stack || error)))
      }
      if (main) say('tell/done')
    },
  }
  return tools
})()
`
}
