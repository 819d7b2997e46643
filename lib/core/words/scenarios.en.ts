/** What is said of scenarios, by the engine alone: no page needs these words. */
export const scenarios = {
  /** `request`: an earlier request’s title, quoted. */
  earlier: {
    'went-through': (request: string) => `This assumes that your earlier request ${request} goes through first.`,
    failed: (request: string) =>
      `Your earlier request ${request} is not on the network yet. When run, it fails, so this was run as if it came to nothing.`,
    waits: (request: string) =>
      `Your earlier request ${request} is not on the network yet and could not be run first: another transaction of yours comes before it.`,
  },
  posted: (fee: string, posting: string) => `${fee}, ${posting} of it for posting to Ethereum`,
  allTakenBack: 'When run, one of its calls fails. It is all or nothing, so none of them would hold.',
  partsRemain:
    'When run, not all of its calls work. It is not all or nothing: what the others did may remain, as said here.',
  uses: {
    'used-as-meant': (what: string) => `If it is used as meant, ${what}.`,
    'worst-allowed': (what: string) => `The most that this signature allows: ${what}.`,
    'wallets-choice': (what: string) =>
      `Wallets may choose nonce, gas and fee themselves. With a choice that works: ${what}.`,
  },
  /** Before a finding about what another account does by this request; of its sentences that account is the “you”. */
  acts: (account: string) => `For ${account}, the account that this makes act:`,
  /** Before a finding about what a signature lets others take. */
  lets: 'If this signature is used for all that it allows:',
  gives: (what: readonly string[]) => `you give ${what.join(', ')}`,
  gets: (what: readonly string[]) => `you get ${what.join(', ')}`,
  givesOf: (owner: string, what: readonly string[]) => `${owner} gives ${what.join(', ')}`,
  getsOf: (owner: string, what: readonly string[]) => `${owner} gets ${what.join(', ')}`,
  nothing: 'nothing of yours moves',
  fails: 'it fails as things stand now; later it may not',
  failsInPart: 'part of it fails as things stand now; later it may not',
}
