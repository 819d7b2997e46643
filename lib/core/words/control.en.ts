import type { ControlKind } from '../simulate/control-kinds.ts'

type Right = (what: string, role: string) => string

const rights: Record<Exclude<ControlKind, 'threshold' | 'role-admin'>, Right> = {
  implementation: (what) => `run as the code of ${what}`,
  admin: (what) => `administer ${what}`,
  beacon: (what) => `say which code ${what} runs`,
  delegate: (what) => `run as the code of ${what} and act for it`,
  guard: (what) => `check, and stop, what ${what} does`,
  'module-guard': (what) => `check, and stop, what modules of ${what} do`,
  'fallback-handler': (what) => `answer other calls for ${what}`,
  'co-owner': (what) => `sign for ${what}`,
  module: (what) => `act for ${what} without any signature`,
  owner: (what) => `control ${what} as its owner`,
  'pending-owner': (what) => `take over ${what} as its owner`,
  'pending-admin': (what) => `take over the administration of ${what}`,
  governor: (what) => `govern ${what}`,
  authority: (what) => `say who may use ${what}`,
  guardian: (what) => `guard ${what}, and stop it`,
  controller: (what) => `control ${what}`,
  minter: (what) => `make new tokens of ${what}`,
  pauser: (what) => `pause ${what}`,
  role: (what, role) => `use the role ${role} of ${what}`,
  facet: (what, selector) => `answer ${selector} for ${what} with its code`,
}

/** Who may do what from now on, and which contracts come and go. */
export const control = {
  rights,
  given: (who: string, right: string, before: string | undefined) =>
    `From then on ${who} may ${right}${before === undefined ? '' : `, no longer ${before}`}.`,
  taken: (who: string, right: string) => `From then on ${who} may no longer ${right}.`,
  threshold: (what: string, before: string, after: string) =>
    `From then on ${what} needs ${after} ${after === '1' ? 'signature' : 'signatures'}, before it was ${before}.`,
  roleAdmin: (what: string, role: string, by: string) =>
    `From then on those with the role ${by} say who has the role ${role} of ${what}.`,
  contracts: {
    created: (what: string, by: string | undefined) =>
      `The contract ${what} is created${by === undefined ? '' : ` by ${by}`}.`,
    destroyed: (what: string) => `The contract ${what} is destroyed.`,
    'code-changed': (what: string) => `The contract ${what} runs other code from then on.`,
  },
  more: (count: number) => `And ${count} more changes of who decides, or of contracts.`,
}
