import { describe, expect, it } from 'vitest'
import { abiFacts } from '../../scripts/data/abi-facts.ts'

const FN = { type: 'function', name: 'give', inputs: [{ name: 'to', type: 'address' }], outputs: [] }
const GIVE = { ...FN, stateMutability: 'nonpayable' }
const script = (name: string, body: string) => `import x from 'y'\n${name} = [\n${body},\n]`

describe('what is taken from a published ABI', () => {
  it.each<[string, string, string]>([
    ['a plain list', JSON.stringify([GIVE]), 'a.json'],
    ['an artifact', JSON.stringify({ abi: [GIVE], bytecode: '0x' }), 'a.json'],
    ['a compiler’s output', JSON.stringify({ compilerOutput: { abi: [GIVE] } }), 'a.json'],
    ['a script', script('export const abi', JSON.stringify(GIVE)), 'a.js'],
    ['a typed script', `${script('export const abi', JSON.stringify(GIVE))} as const`, 'a.ts'],
    [
      'a script with bare names',
      script(
        'exports.abi',
        "{type:'function',name:'give',inputs:[{name:'to',type:'address'}],outputs:[],stateMutability:'nonpayable'}",
      ),
      'a.cjs',
    ],
  ])('%s gives its functions', (_, text, path) => {
    expect(abiFacts(text, path)).toEqual([GIVE])
  })

  it('leaves out what changes nothing, in the words of old and new compilers', () => {
    const views = [
      { ...FN, name: 'a', stateMutability: 'view' },
      { ...FN, name: 'b', stateMutability: 'pure' },
      { ...FN, name: 'c', constant: true },
      { type: 'error', name: 'd', inputs: [] },
    ]
    expect(abiFacts(JSON.stringify([...views, GIVE]), 'a.json')).toEqual([GIVE])
  })

  it('keeps events with what is indexed', () => {
    const event = { type: 'event', name: 'Given', inputs: [{ name: 'to', type: 'address', indexed: true }] }
    expect(abiFacts(JSON.stringify([{ ...event, anonymous: false }]), 'a.json')).toEqual([event])
  })

  it('finds the list of a name, or all of them', () => {
    const two = `${script('const one', JSON.stringify(GIVE))}\n${script('const two', JSON.stringify({ ...GIVE, name: 'take' }))}`
    const names = (path: string) => abiFacts(two, path).map(({ name }) => name)
    expect(names('a.js')).toEqual(['give'])
    expect(names('a.js#two')).toEqual(['take'])
    expect(names('a.js#*')).toEqual(['give', 'take'])
    expect(names('a.js#three')).toEqual([])
  })

  it('runs nothing of a script', () => {
    const hostile = `globalThis.ran = true\n${script('const abi', JSON.stringify(GIVE))}`
    expect(abiFacts(hostile, 'a.js')).toHaveLength(1)
    expect(globalThis).not.toHaveProperty('ran')
  })
})
