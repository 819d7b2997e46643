/** What attacks have in common; `npm test` runs one of each. */
export const FAMILIES = {
  'forged-approval': 'Forged approvals',
  'stolen-port': 'The guard’s own line, stolen or replaced',
  poisoning: 'The language, poisoned',
  mutation: 'Changed after the check',
  announced: 'The raw provider, as announced (EIP-6963)',
  global: 'The raw provider, as a global',
  wire: 'Straight to the wallet’s content script',
  frames: 'Frames and popups',
  methods: 'Methods and their shapes',
  'review-window': 'The review window',
  death: 'Death at a bad moment',
  timing: 'First, or last',
} as const
export type Family = keyof typeof FAMILIES

/** Where attacks run against Plainsign. Chrome runs extensions in the order of their ids, Firefox as they were installed. */
export const SETTINGS = {
  'wallet-after': 'Chromium, wallet after',
  'wallet-before': 'Chromium, wallet before',
  firefox: 'Firefox',
} as const
export type Setting = keyof typeof SETTINGS

/** What the person at the machine does, while the page does its part. All of it does nothing where there is no Plainsign. */
export interface Hands {
  /** Reads the text of the request that is held next: presses Reject where it bears the mark, else Continue. */
  continueHonest(): Promise<void>
  /** Presses Continue for the request that is held next, whatever it says: for attacks that want it twice. */
  continueNext(): Promise<void>
  /** Lets the request that is held next through at the page's next click, whatever it says. */
  releaseNext(): Promise<void>
  /** Presses three times in half a second where Continue is for the request that is held next. */
  pressContinueThrice(): Promise<void>
  /** Goes on typing as the review window opens: Enter, Space and Tab, for a second. */
  typeIntoReview(): Promise<void>
  /** Closes the review window, once one is open. */
  closeReview(): Promise<void>
  /** Stops the background, as the browser does with one that idles. Firefox keeps it running. */
  stopBackground(): Promise<void>
  /** Ends the extension and starts it again under the page. Firefox offers us no way to it from here. */
  updateExtension(): Promise<void>
  /** Waits until the page called `attack.tell(word)`; false where its script ended before it did. */
  hear(word: string): Promise<boolean>
}

/**
 * One attack: a page that tries to bring a held method to the wallet with no Continue of the user. All scripts see
 * `attack` (see page-tools.ts), run as an async function's body, and may expect the wallet as soon as the page has it.
 */
export interface Attack {
  readonly family: Family
  /** One plain sentence. */
  readonly how: string
  /** Runs at the end of the page's body. */
  readonly script: string
  /** HTML at the very start of the page's head, after the tools. */
  readonly head?: string
  /** Runs in the page at `attack.frameUrl` (same origin) and `attack.otherFrameUrl` (another site). */
  readonly frame?: string
  /** Further files, by name; served at `attack.url(name)`. */
  readonly files?: Readonly<Record<string, string>>
  readonly hands?: (hands: Hands) => Promise<void>
  /** How many requests with the mark the user let through in this attack; one more is one too many. */
  readonly allowed?: number
  /** Settings in which it can't be closed in principle, with the reason. */
  readonly open?: Partial<Readonly<Record<Setting, string>>>
  /** Open settings in which not even an alarm is possible; the reason says why. */
  readonly silent?: readonly Setting[]
}

/** An attack with its name, which is its file's. */
export interface NamedAttack extends Attack {
  readonly name: string
}
