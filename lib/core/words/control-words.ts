import { keccak256, stringToHex } from 'viem'
import type { ContractChange, ControlChange, Effects } from '../simulate/effects.ts'
import { control as words } from './control.en.ts'
import type { Speaker } from './speaker.ts'

/** So many changes are said one by one, the rest is counted. */
const MOST_SENTENCES = 6

/** As contracts that use AccessControl name the rights that they give. */
const ROLES: ReadonlyMap<string, string> = new Map([
  [`0x${'0'.repeat(64)}`, 'DEFAULT_ADMIN_ROLE'],
  ...['ADMIN_ROLE', 'MINTER_ROLE', 'BURNER_ROLE', 'PAUSER_ROLE', 'UPGRADER_ROLE', 'OPERATOR_ROLE'].map(
    (name) => [keccak256(stringToHex(name)), name] as const,
  ),
])

/**
 * Who decides over what afterwards, and which contracts come and go: whole sentences. Only a summary has them, so that
 * their words are no part of the lexicon, which every page loads.
 */
export function controlSentences({ control, contracts = [] }: Effects, speak: Speaker): readonly string[] {
  const said = [
    ...control.map((change) => controlSentence(change, speak)),
    ...contracts.map((change) => contractSentence(change, speak)),
  ]
  if (said.length <= MOST_SENTENCES) return said
  return [...said.slice(0, MOST_SENTENCES), words.more(said.length - MOST_SENTENCES)]
}

function controlSentence({ subject, kind, before, after, role = '' }: ControlChange, speak: Speaker): string {
  const what = speak.address(subject)
  if (kind === 'threshold') return words.threshold(what, before, after)
  if (kind === 'role-admin') return words.roleAdmin(what, nameOfRole(role), nameOfRole(after))
  const right = words.rights[kind](what, nameOfRole(role))
  if (after === '') return words.taken(speak.address(before), right)
  return words.given(speak.address(after), right, before === '' ? undefined : speak.address(before))
}

/** A hash that is no known role's is cut short: nobody reads the rest. */
function nameOfRole(role: string): string {
  return ROLES.get(role) ?? (role.length > 20 ? `${role.slice(0, 10)}…` : role)
}

function contractSentence({ address, change, creator, direct }: ContractChange, speak: Speaker): string {
  const by = direct === true || creator === undefined ? undefined : speak.address(creator)
  return words.contracts[change](speak.address(address), by)
}
