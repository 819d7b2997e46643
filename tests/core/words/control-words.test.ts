import { keccak256, stringToHex } from 'viem'
import { describe, expect, it } from 'vitest'
import { CONTROL_KINDS } from '../../../lib/core/simulate/control-kinds.ts'
import type { ContractChange, ControlChange } from '../../../lib/core/simulate/effects.ts'
import { controlSentences } from '../../../lib/core/words/control-words.ts'
import { createSpeaker } from '../../../lib/core/words/create-speaker.ts'
import { lexiconOf } from '../../../lib/core/words/lexicon-of.ts'
import { writeReview } from '../../../lib/core/words/write-review.ts'
import { ACCOUNT, makeReview, OTHER, ranWith, TOKEN } from './make-review.ts'

const speak = createSpeaker(makeReview(), lexiconOf('en'))
const say = (control: ControlChange[], contracts: ContractChange[] = []) =>
  controlSentences({ assets: [], fee: '0', allowances: [], control, contracts }, speak)
const [account, other, token] = [ACCOUNT, OTHER, TOKEN].map((address) => speak.address(address))

describe('who decides from then on is said', () => {
  it('with who did before, for every kind of right', () => {
    for (const kind of CONTROL_KINDS) {
      const [sentence = ''] = say([{ subject: TOKEN, kind, before: OTHER, after: ACCOUNT, role: '0x12345678' }])
      expect(sentence).toContain(token)
      expect(sentence).toMatch(/^From then on .+\.$/)
    }
    expect(say([{ subject: TOKEN, kind: 'owner', before: OTHER, after: ACCOUNT }])).toEqual([
      `From then on ${account} may control ${token} as its owner, no longer ${other}.`,
    ])
  })

  it('where nobody did, or does any more', () => {
    expect(say([{ subject: TOKEN, kind: 'module', before: '', after: OTHER }])).toEqual([
      `From then on ${other} may act for ${token} without any signature.`,
    ])
    expect(say([{ subject: TOKEN, kind: 'co-owner', before: OTHER, after: '' }])).toEqual([
      `From then on ${other} may no longer sign for ${token}.`,
    ])
  })

  it('how many must sign', () => {
    expect(say([{ subject: TOKEN, kind: 'threshold', before: '2', after: '1' }])).toEqual([
      `From then on ${token} needs 1 signature, before it was 2.`,
    ])
  })

  it('by the name of a role, where it is one that is in use', () => {
    const role = (id: string) => say([{ subject: TOKEN, kind: 'role', before: '', after: OTHER, role: id }])[0]
    expect(role(keccak256(stringToHex('MINTER_ROLE')))).toContain('MINTER_ROLE')
    expect(role(`0x${'0'.repeat(64)}`)).toContain('DEFAULT_ADMIN_ROLE')
    expect(role(`0x${'ab'.repeat(32)}`)).toContain('0xabababab…')
    expect(role('7')).toContain('the role 7 of')
  })

  it('and which contracts come and go', () => {
    expect(
      say(
        [],
        [
          { address: TOKEN, change: 'created', creator: ACCOUNT, direct: true },
          { address: OTHER, change: 'created', creator: TOKEN, direct: false },
          { address: OTHER, change: 'destroyed' },
        ],
      ),
    ).toEqual([
      `The contract ${token} is created.`,
      `The contract ${other} is created by ${token}.`,
      `The contract ${other} is destroyed.`,
    ])
  })

  it('of a bounded number, the rest being counted', () => {
    const many = Array.from(
      { length: 20 },
      (): ControlChange => ({ subject: TOKEN, kind: 'module', before: '', after: OTHER }),
    )
    const sentences = say(many)
    expect(sentences.length).toBeLessThan(10)
    expect(sentences.at(-1)).toContain('14 more')
  })

  it('in the summary of a review', () => {
    const change: ControlChange = { subject: TOKEN, kind: 'owner', before: ACCOUNT, after: OTHER }
    const { summary } = writeReview(makeReview(ranWith({ control: [change] })), 'en')
    expect(summary.join(' ')).toContain('as its owner')
  })
})
