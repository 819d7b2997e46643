/**
 * The findings that name each risk. The code of a rule that does not stand yet may be here: its cases are then missed.
 */
export const RISKS = {
  unlimited: ['unlimited-approval'],
  person: ['approval-to-account-without-code'],
  operator: ['approval-for-all'],
  permit: ['permit-to-stranger'],
  hidden: ['hidden-approval-in-batch'],
  nothingBack: ['assets-leave-for-nothing'],
  drained: ['several-assets-drained'],
  swept: ['whole-balance-swept'],
  forNothing: ['zero-price-order'],
  privateTaker: ['private-taker-order'],
  neverExpires: ['order-never-expires'],
  watched: ['acts-otherwise-when-watched'],
  claimed: ['claimed-transfer'],
  malformed: ['malformed-request'],
  drainerCode: ['drainer-shaped-code'],
  freshCode: ['fresh-code'],
} as const satisfies { readonly [risk: string]: readonly string[] }
