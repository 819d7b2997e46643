import type { ControlAct, MEANING_KINDS } from '../decode/meaning.ts'
import type { Provenance } from '../facts/provenance.ts'
import type { Severity } from '../judge/finding.ts'
import type { UncheckedReason } from '../judge/unchecked-reason.ts'
import type { Verdict } from '../judge/verdict.ts'
import type { Outcome } from '../review/outcome.ts'
import type { FindingParams } from './finding-params.ts'
import type { Speaker } from './speaker.ts'

/** Words for one rule. `name` and `risk` are for the table of rules; `text` says what, why it matters and what to do. */
export interface FindingWords {
  readonly name: string
  readonly risk: string
  text(params: FindingParams, severity: Severity, speak: Speaker): string
}

/** What is signed by one standard, and what that means. */
export interface StandardWords {
  readonly title: string
  readonly sentence: string
}

/** What a person can do about a stage that gave no result. */
export type Remedy = 'choose-endpoint' | 'try-again' | 'open-settings' | 'connect-account' | 'none'

/** Every sentence of one language, by what it is about. Sentences take strings that were already made for people. */
export interface Lexicon extends ScreenLexicon {
  readonly findings: { readonly [code: string]: FindingWords }
  readonly standards: { readonly [reader: string]: StandardWords }
}

/** What a screen needs besides the sentences of the review that it shows: no page carries more. */
export interface ScreenLexicon {
  readonly unchecked: Record<UncheckedReason, { readonly sentence: string; readonly remedy: Remedy }>
  readonly remedies: Record<Remedy, string>
  readonly provenances: Record<Provenance, string>
  /** A stage, to stand in "Not checked: …". */
  readonly stages: { readonly [stage: string]: string }
  readonly outcomes: Record<Outcome['kind'], string>
  readonly verdicts: {
    readonly words: Record<Verdict, string>
    readonly nothingFound: string
    nothingFoundOnTheWordOf(host: string): string
    notAllChecked(stages: readonly string[]): string
    stillChecking: string
    /** What was found was accepted before; `host`: on whose word, where it is on somebody’s. */
    nothingElse(accepted: number, host: string | undefined): string
    /** `name`: of the worst finding; `more`: how many others there are. */
    found(name: string, more: number): string
  }
  readonly assets: AssetLexicon
  readonly acts: ActLexicon
  readonly requests: RequestLexicon
  readonly wallet: Record<'recipient' | 'value' | 'chain' | 'newContract', string> & {
    readonly digests: Record<
      'eip712' | 'domain' | 'message' | 'safeTx' | 'typedDataV1' | 'personalSign' | 'authorization',
      string
    >
  }
  readonly choices: Record<'gas' | 'nonce' | 'fee' | 'wrapper' | 'nothing', string>
}

/** Amounts, tokens and what may be done with them. */
interface AssetLexicon {
  about(amount: string): string
  baseUnits(units: string, token: string): string
  ownCoin: string
  /** An amount that the bytes don't say. */
  openAmount(token: string): string
  unnamedToken(address: string): string
  /** A token whose symbol looks like that of a listed token, or (null) of the network’s own coin. */
  posing(symbol: string, listed: string | null): string
  /** `token`: an unnamed one. */
  amountOf(amount: string, token: string): string
  tokenNumber(id: string, token: string): string
  copiesOf(count: string, item: string): string
  coin(amount: string): string
  /** `isYours`: the account’s own; else of an owner that is named beside it. */
  everything(token: string, isYours: boolean): string
  wholeCollection(token: string, isYours: boolean): string
  /** A permission left behind; `until` is a moment, absent where it never ends. */
  grant(spender: string, what: string, until: string | undefined): string
  grantNow(spender: string, what: string, before: string): string
  revoked(spender: string, token: string): string
}

/** What one call or signature does: a title's words, then a sentence's. */
interface ActLexicon {
  send(what: string, to: string): string
  /** What is taken under a permission over what another owns. */
  takenFrom(what: string, owner: string): string
  /** Whom the request does not name. */
  readonly nobody: string
  /** Somebody else gets it, from whom the request does not say. */
  gets(to: string, what: string): string
  sendToSelf(what: string): string
  /** `from` absent where the request does not say who gives it. */
  receive(what: string, from: string | undefined): string
  sendFor(what: string, from: string, to: string): string
  approve(spender: string, what: string): string
  increase(spender: string, what: string): string
  decrease(spender: string, what: string): string
  revoke(spender: string, what: string): string
  permit(spender: string, what: string): string
  swap(give: string, get: string, exactGive: boolean, exactGet: boolean): string
  /** `taker` null: anyone, or one whom the bytes don't name whole; `until` null: for ever. */
  order(taker: string | null, until: string | null): string
  /** `whom` null: nobody, or not said. */
  readonly control: Record<
    ControlAct['right'],
    (change: ControlAct['change'], whom: string | null, what: string) => string
  >
  readonly unnamedContract: string
  readonly yourAccount: string
  /** `code` null: the code that stood there is taken away. */
  delegate(code: string | null, everywhere: boolean): string
  wrap(what: string, token: string): string
  unwrap(what: string): string
  recipientIsOther(address: string): string
  andMore(count: number): string
}

/** What kind of request it is, what it comes to and how that is known. */
interface RequestLexicon {
  readonly titles: Record<(typeof MEANING_KINDS)[number], string>
  readonly sentences: Record<(typeof MEANING_KINDS)[number], string>
  batchTitle(calls: number): string
  callTitle(name: string): string
  callSentence(signature: string, contract: string): string
  unknownCall(contract: string): string
  /** `intent`: a claimed wording, quoted already. */
  described(intent: string): string
  gives(what: readonly string[]): string
  gets(what: readonly string[]): string
  readonly nothingMoves: string
  leavesBehind(grants: readonly string[]): string
  fee(amount: string): string
  readonly fails: string
  readonly fromBytes: string
  readonly nothingToRun: string
  readonly nothingToRunYet: string
  /** `host` absent where nobody's word was needed. `final` false: the one who signed the block could sign another. */
  ran(block: string | undefined, known: Provenance, host: string | undefined, final: boolean): string
  notChecked(stage: string, why: string): string
}
