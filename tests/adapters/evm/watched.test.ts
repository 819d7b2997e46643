import { join } from 'node:path'
import { encodeAbiParameters, keccak256, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { createInProcessExecutor } from '../../../lib/adapters/evm/in-process-executor.ts'
import type { Address, Hex } from '../../../lib/core/facts/hex.ts'
import type { Evidence } from '../../../lib/core/judge/rule.ts'
import { actsOtherwiseWhenWatched } from '../../../lib/core/judge/rules/acts-otherwise-when-watched.ts'
import { measureEffects } from '../../../lib/core/simulate/measure-effects.ts'
import type { BlockEnv, KnownState } from '../../../lib/core/simulate/state.ts'
import { measureVariation } from '../../../lib/core/simulate/variation.ts'
import type { ExecutionJob } from '../../../lib/ports/executor.ts'
import { root } from '../../../scripts/project.ts'
import { compileRuntime } from '../../support/compile-runtime.ts'
import { ALICE, account, CONTRACT, ETHER, job, MINER, step, word, world } from './job.ts'

const CODES = compileRuntime(join(root, 'tests/fixtures/watched'))
const COIN: Address = `0x${'70'.repeat(20)}`
const NOBODY: Address = `0x${'0'.repeat(40)}`
const never = new AbortController().signal

interface Ground {
  readonly block?: Partial<BlockEnv>
  readonly fixed?: ExecutionJob['steps'][number]['fixed']
}

/** One ether goes to the contract, which may also take Alice’s coins: she once let it. */
async function review(name: string, call: 'claim()' | 'go()', { block, fixed }: Ground, state = stateWith(name)) {
  const paying = step({ value: ETHER.toString(), data: toFunctionSelector(call), ...(fixed ? { fixed } : {}) })
  const hashes = { 999: word(0x5e) }
  const given = job({
    block: { ...job().block, hashes, ...block },
    steps: [paying],
    watch: { account: ALICE, acts: [] },
  })
  const reply = await createInProcessExecutor().execute(given, state, never)
  if (reply.kind !== 'done') return reply
  const scenario = { name: 'asked', steps: given.steps }
  const effects = measureEffects(scenario, reply.executions, reply.watched, ALICE)
  const variations = (reply.varied?.variations ?? []).map((one) => measureVariation(scenario, one, ALICE))
  const evidence = evidenceOf({ effects, executions: reply.executions, variations })
  return { ...reply, effects, variations, evidence, findings: findingsOf(evidence) }
}

type Reviewed = Extract<Awaited<ReturnType<typeof review>>, { kind: 'done' }>

async function done(...given: Parameters<typeof review>): Promise<Reviewed> {
  const reviewed = await review(...given)
  if (reviewed.kind !== 'done') throw new Error(JSON.stringify(reviewed))
  return reviewed
}

function evidenceOf(ran: Pick<Evidence, 'effects' | 'executions'> & { variations: Evidence['variations'] }): Evidence {
  const { variations = [], ...rest } = ran
  const call = { to: CONTRACT, value: ETHER.toString(), data: '0x' } as const
  return {
    request: { kind: 'transaction', method: 'eth_sendTransaction', tx: { from: ALICE, ...call } },
    context: { origin: 'https://app.example', chainId: 1, account: ALICE, now: 1_700_000_000 },
    meaning: { kind: 'contract-call', path: '#', fields: [], acts: [], calls: [] },
    facts: [],
    variations,
    ...rest,
  }
}

function findingsOf(evidence: Evidence) {
  return actsOtherwiseWhenWatched.judge(evidence, new Map()).result
}

function stateWith(name: string): KnownState {
  const code = CODES[name]
  const coin = CODES.Coin
  if (code === undefined || coin === undefined) throw new Error(`no contract ${name}`)
  const storage = { [balanceSlot(ALICE)]: word(1000), [allowanceSlot(ALICE, CONTRACT)]: word(1000) }
  return world(code, { [COIN]: account({ code: coin, storage }), [CONTRACT]: account({ code, nonce: '1' }) })
}

function slotOf(key: Hex, slot: Hex): Hex {
  return keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'bytes32' }], [key, slot]))
}
const balanceSlot = (owner: Address) => slotOf(owner, word(0))
const allowanceSlot = (owner: Address, spender: Address) => slotOf(spender, slotOf(owner, word(1)))

/** By what means a contract knows the check, and the block in which it hides. */
const HIDING: readonly [means: string, name: string, reads: string, ground?: Ground][] = [
  ['a block that nobody makes', 'ProducerIsNobody', 'coinbase', { block: { coinbase: NOBODY } }],
  ['a producer without coins', 'ProducerIsPoor', 'coinbase'],
  ['a producer that is the sender', 'ProducerIsSender', 'coinbase', { block: { coinbase: ALICE } }],
  ['an even time', 'TimeIsEven', 'timestamp'],
  ['a time that falls on a slot', 'TimeIsOnSlot', 'timestamp'],
  ['a moment that comes soon', 'TimeHasNotCome', 'timestamp'],
  ['an even block number', 'NumberIsEven', 'number'],
  ['a block number’s rest by three', 'NumberOfThree', 'number'],
  ['a block that is past', 'NumberIsPast', 'number'],
  ['number and time in one sum', 'NumberAndTimeTogether', 'number timestamp'],
  ['the hash of the block before', 'HashIsKnown', 'number blockhash'],
  ['no random value', 'RandomIsZero', 'prevrandao'],
  ['an even random value', 'RandomIsEven', 'prevrandao'],
  ['a difficulty as before the merge', 'RandomIsSmall', 'prevrandao'],
  ['one bit of the random value', 'RandomHasBit', 'prevrandao'],
  ['the usual gas limit of a block', 'BlockGasIsDefault', 'gaslimit'],
  ['an even gas limit', 'BlockGasIsEven', 'gaslimit'],
  ['no base fee', 'BaseFeeIsZero', 'basefee', { block: { baseFee: '0' } }],
  ['a low base fee', 'BaseFeeIsLow', 'basefee'],
  ['the least blob fee', 'BlobFeeIsLeast', 'blobbasefee'],
  ['no gas price', 'PriceIsZero', 'gasprice', { block: { baseFee: '0' }, fixed: { gasPrice: '0' } }],
  ['a tip as wallets guess it', 'PriceIsGuessed', 'basefee gasprice'],
  ['a round gas price', 'PriceIsRound', 'gasprice'],
  ['more gas than a wallet gives', 'MuchGasLeft', 'gas'],
  ['less gas than it wants', 'LittleGasLeft', 'gas', { fixed: { gas: '200000' } }],
  ['either of two signs, the second only without the first', 'AnyOfTwo', 'coinbase prevrandao'],
  ['three signs at once', 'AllOfThree', 'number prevrandao basefee'],
  ['a hash of the whole block', 'HashOfEverything', 'number timestamp coinbase'],
  ['the word of a contract that it makes', 'AsksAnother', 'prevrandao'],
  ['a failure that looks like bad luck', 'FailsWhenWatched', 'prevrandao'],
  ['another recipient of the same amount', 'PaysAnother', 'number'],
  ['three percent that it keeps', 'KeepsSome', 'timestamp'],
  ['coins that it once was let take', 'TakesTokens', 'prevrandao'],
  ['a permission that it leaves behind', 'GrantsItself', 'coinbase'],
  ['an owner to whom it passes', 'PassesOn', 'coinbase'],
  ['code that takes its place', 'ReplacesItself', 'number'],
  ['a role that it gives', 'GrantsRole', 'prevrandao'],
  ['whom a contract serves that it makes', 'MakesServant', 'timestamp'],
  ['one contract more that it makes', 'MakesAnother', 'coinbase'],
]

/** What simulations elsewhere give away, and this one does not: the run itself shows the theft. */
const FOOLED: readonly (readonly [means: string, name: string])[] = [
  ['an unknown hash of the block before', 'HashIsMissing'],
  ['a gas limit that no block has', 'BlockGasIsHuge'],
  ['an origin that is nobody', 'OriginIsNobody'],
  ['an origin with more coins than there are', 'OriginIsRich'],
  ['an origin with code', 'OriginHasCode'],
  ['an origin that does not exist', 'OriginDoesNotExist'],
  ['the number of a local chain', 'ChainIsLocal'],
  ['a precompile that costs nothing', 'PrecompileIsFree'],
  ['storage that was read before', 'StorageIsWarm'],
  ['a created contract at another address', 'CreatesElsewhere'],
  ['a payment that did not arrive', 'BalanceIsNotPaid'],
]

describe('a contract that hides its theft while it is simulated is exposed, though it looks for', () => {
  it.each(HIDING)('%s (%s)', async (_means, name, reads, ground) => {
    const { findings, evidence } = await done(name, 'claim()', ground ?? {})
    expect(findings).toMatchObject([{ severity: 'danger' }])
    for (const read of String(findings[0]?.params.read).split(' ')) expect(reads.split(' ')).toContain(read)
    expect(findingsOf({ ...evidence, variations: [] })).toEqual([])
  })

  it.each(FOOLED)('%s (%s): it takes this run for the real one', async (_means, name) => {
    const { effects } = await done(name, 'claim()', {})
    const loss = effects.assets.find(({ owner, token }) => owner === ALICE && token === null)
    expect(loss?.delta).toBe((-ETHER).toString())
  })

  it('comes in more than twenty-five kinds', () => {
    const names = [...HIDING, ...FOOLED].map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(HIDING.length).toBeGreaterThanOrEqual(25)
  })
})

const HONEST = [
  ...['TipsProducer', 'RemembersProducer', 'CountsProducersCoins', 'HasDeadline', 'ChargesInterest', 'PaysVested'],
  ...['FallingAuction', 'RebasingToken', 'VaultWithFee', 'PriceOracle', 'Timelock', 'SaysWhen', 'RateLimit'],
  ...['Checkpoints', 'PaysByBlock', 'CommitsToHash', 'RevealsLater', 'TraitByChance', 'MixesChance'],
  ...['ChecksBlockGas', 'KeepsBaseFee', 'ChargesForGas', 'ChargesByBaseFee', 'ChargesForBlobs', 'RefundsGas'],
  ...['NeedsGasToPass', 'StopsWhenGasIsLow', 'PeopleOnly', 'SeparatesChains', 'SellsUntil', 'ReadsEverything'],
  ...['MakesLock', 'MakesLockSomewhere', 'HandsOver'],
]

describe('an honest contract that looks at the same things is not accused', () => {
  it.each(HONEST)('%s', async (name) => {
    const state = stateWith(name)
    const contract = {
      ...state.accounts[CONTRACT],
      ...account({ code: CODES[name] ?? '0x', balance: ETHER.toString() }),
    }
    const funded = { ...state, accounts: { ...state.accounts, [CONTRACT]: contract } }
    const { findings, executions } = await done(name, 'go()', {}, funded)
    expect(executions).toMatchObject([{ status: 'success' }])
    expect(findings).toEqual([])
  })
})

describe('what is read decides what is run again', () => {
  it('is nothing where nothing is read that can be otherwise', async () => {
    for (const name of ['PeopleOnly', 'SeparatesChains']) {
      expect(await done(name, 'go()', {})).not.toHaveProperty('varied')
    }
  })

  it('is bounded where everything is read', async () => {
    const { varied } = await done('ReadsEverything', 'go()', {})
    expect(varied?.variations.length).toBe(16)
    expect(varied?.unchecked).toBeNull()
  })

  it('asks for nothing more where nothing else is touched, and otherwise for all of it at once', async () => {
    const known = (name: string): KnownState => {
      const { accounts } = stateWith(name)
      return { complete: false, accounts: { ...accounts, [MINER]: account({ balance: '1' }) } }
    }
    const trap = await done('TimeIsEven', 'claim()', {}, known('TimeIsEven'))
    expect(trap.varied?.missed).toMatchObject([{ kind: 'account' }])
    const quiet = await done('RemembersProducer', 'go()', {}, knownSlot(known('RemembersProducer'), MINER))
    expect(quiet.varied?.missed).toEqual([
      { kind: 'slot', address: CONTRACT, slot: slotOf(`0x${'cc'.repeat(20)}`, word(0)) },
    ])
    const tips = await done('TipsProducer', 'go()', {}, known('TipsProducer'))
    expect(tips.varied?.missed).toEqual([])
  })
})

function knownSlot(state: KnownState, owner: Address): KnownState {
  const contract = state.accounts[CONTRACT] ?? account()
  const storage = { ...contract.storage, [slotOf(owner, word(0))]: word(3) }
  return { ...state, accounts: { ...state.accounts, [CONTRACT]: { ...contract, storage } } }
}
