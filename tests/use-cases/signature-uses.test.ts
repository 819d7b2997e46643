import { type Hex, keccak256, maxUint256, pad, parseUnits, stringToHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '../../lib/core/facts/json.ts'
import type { Review } from '../../lib/core/review/review.ts'
import type { Contract } from '../world/contracts.ts'
import { askChain } from '../world/protocols/ask-chain.ts'
import { encodeCall } from '../world/protocols/contract.ts'
import { openDeployer } from '../world/protocols/deployer.ts'
import { placePermit2 } from '../world/protocols/permit2.ts'
import { deploySafe, openSafe } from '../world/protocols/safe.ts'
import { deploySeaport } from '../world/protocols/seaport.ts'
import { openReviewWorld, type ReviewWorld } from './review-world.ts'

let world: ReviewWorld
let permit2: Contract
let safe: Contract
beforeAll(async () => {
  world = await openReviewWorld()
  permit2 = await placePermit2(world.chain)
  safe = await openSafe(world.chain, await deploySafe(world.chain), [world.user], 1)
  await openDeployer(world.chain).call(world.contracts.dusd, 'transfer', [safe.address, DUSD('70')])
}, 120_000)
afterAll(() => world?.chain.stop())

const DUSD = (amount: string) => parseUnits(amount, 6)
const field = (name: string, type: string) => ({ name, type })
const fields = (text: string) =>
  text.split(',').map((each) => field(each.split(' ')[1] ?? '', each.split(' ')[0] ?? ''))
const LATER = String(2 ** 40)

function typedData(contract: Contract, name: Json, types: { [name: string]: string }, message: Json): Json {
  const named =
    name === null ? {} : { name, ...(name === 'Permit2' ? {} : { version: name === 'Seaport' ? '1.6' : '1' }) }
  const domainFields = Object.keys(named).map((key) => field(key, 'string'))
  const domain = [...domainFields, field('chainId', 'uint256'), field('verifyingContract', 'address')]
  const [primaryType = ''] = Object.keys(types)
  return {
    types: {
      EIP712Domain: domain,
      ...Object.fromEntries(Object.entries(types).map(([type, text]) => [type, fields(text)])),
    },
    primaryType,
    domain: { ...named, chainId: world.chain.chainId, verifyingContract: contract.address },
    message,
  }
}

const sign = (data: Json) => world.review('eth_signTypedData_v4', [world.user, JSON.stringify(data)])
const PERMIT = 'address owner,address spender,uint256 value,uint256 nonce,uint256 deadline'
const permit = (change: { readonly [key: string]: Json } = {}) => {
  const { dusd, stranger } = world.contracts
  const message = { owner: world.user, spender: stranger, value: DUSD('500').toString(), nonce: '0', deadline: LATER }
  return typedData(dusd, 'Demo USD', { Permit: PERMIT }, { ...message, ...change })
}
const scenario = ({ simulation }: Review, name: string) => simulation.find((each) => each.name === name)
const own = (review: Review, name: string) =>
  scenario(review, name)?.effects.assets.filter(({ owner }) => owner === world.user)
const said = ({ summary }: Review) => summary.join('\n')

describe('a permit', () => {
  it('gives the allowance where it is used as meant, and all that it covers at worst', async () => {
    const review = await sign(permit())
    expect(review.effects).toBeNull()
    expect(scenario(review, 'used-as-meant')?.assumes).toEqual({ signatures: [review.digests.eip712?.digest] })
    expect(scenario(review, 'used-as-meant')?.effects.allowances).toMatchObject([
      { owner: world.user, spender: world.contracts.stranger, before: '0', after: DUSD('500').toString() },
    ])
    expect(own(review, 'used-as-meant')).toEqual([])
    expect(own(review, 'worst-allowed')).toMatchObject([{ delta: `-${DUSD('500')}` }])
    expect(said(review)).toMatch(/If it is used as meant, 0x\S+ may take 500 DUSD\./)
    expect(said(review)).toMatch(/The most that this signature allows: you give 500 DUSD/)
  })

  it('can take no more than there is, however much it says', async () => {
    const review = await sign(permit({ value: maxUint256.toString() }))
    expect(own(review, 'worst-allowed')).toMatchObject([{ delta: `-${DUSD('50000')}` }])
  })

  it('fails where it could not be used, and is not said to be harmless', async () => {
    const review = await sign(permit({ nonce: '7' }))
    expect(scenario(review, 'used-as-meant')?.execution.map(({ status }) => status)).toEqual(['revert'])
    expect(said(review)).toContain('If it is used as meant, it fails as things stand now; later it may not.')
  })

  it('moves nothing where it only takes a permission back', async () => {
    const review = await sign(permit({ value: '0' }))
    expect(scenario(review, 'worst-allowed')).toBeUndefined()
    expect(said(review)).toContain('If it is used as meant, nothing of yours moves.')
  })
})

describe('Permit2', () => {
  const DETAILS = 'address token,uint160 amount,uint48 expiration,uint48 nonce'
  const details = () => ({
    token: world.contracts.dusd.address,
    amount: DUSD('40').toString(),
    expiration: LATER,
    nonce: '0',
  })

  it('lets nothing be taken while the token does not let it', async () => {
    const message = { details: details(), spender: world.contracts.stranger, sigDeadline: LATER }
    const types = { PermitSingle: 'PermitDetails details,address spender,uint256 sigDeadline', PermitDetails: DETAILS }
    const review = await sign(typedData(permit2, 'Permit2', types, message))
    expect(scenario(review, 'used-as-meant')?.effects.allowances).toMatchObject([
      { via: 'Permit2', after: DUSD('40').toString() },
    ])
    expect(scenario(review, 'worst-allowed')).toBeUndefined()
  })

  describe('with the token’s own leave', () => {
    beforeAll(async () => {
      const { dusd } = world.contracts
      const data = encodeCall(dusd, 'approve', [permit2.address, DUSD('30')])
      await askChain(world.chain, 'eth_sendTransaction', { from: world.user, to: dusd.address, data, gas: '0x186a0' })
    })

    it.each(['one', 'several'])('lets the spender take what both allow: %s', async (count) => {
      const list = count === 'several'
      const message = { details: list ? [details()] : details(), spender: world.contracts.stranger, sigDeadline: LATER }
      const types = {
        [list ? 'PermitBatch' : 'PermitSingle']:
          `PermitDetails${list ? '[]' : ''} details,address spender,uint256 sigDeadline`,
        PermitDetails: DETAILS,
      }
      const review = await sign(typedData(permit2, 'Permit2', types, message))
      expect(own(review, 'worst-allowed')).toMatchObject([{ delta: `-${DUSD('30')}` }])
    })

    it.each([
      ['without a witness', '', {}],
      ['with one', ',Order witness', { witness: { id: '5' } }],
    ])('takes by signature alone, %s', async (_, more, witness) => {
      const permitted = { token: world.contracts.dusd.address, amount: DUSD('20').toString() }
      const message = { permitted, spender: world.contracts.stranger, nonce: '1', deadline: LATER, ...witness }
      const name = more === '' ? 'PermitTransferFrom' : 'PermitWitnessTransferFrom'
      const types = {
        [name]: `TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline${more}`,
        TokenPermissions: 'address token,uint256 amount',
        ...(more === '' ? {} : { Order: 'uint256 id' }),
      }
      const review = await sign(typedData(permit2, 'Permit2', types, message))
      expect(own(review, 'used-as-meant')).toMatchObject([{ delta: `-${DUSD('20')}` }])
      expect(own(review, 'worst-allowed')).toMatchObject([{ delta: `-${DUSD('20')}` }])
    })
  })
})

describe('a coin with signatures of its own', () => {
  let coin: Contract
  beforeAll(async () => {
    const { own: deploy, call } = openDeployer(world.chain)
    coin = await deploy('SignedCoin', 1_000n)
    await call(coin, 'transfer', [world.user, 900n])
  }, 60_000)

  it('lets all be taken by a permit as DAI has it', async () => {
    const types = { Permit: 'address holder,address spender,uint256 nonce,uint256 expiry,bool allowed' }
    const message = { holder: world.user, spender: world.contracts.stranger, nonce: '0', expiry: '0', allowed: true }
    const review = await sign(typedData(coin, 'Signed Coin', types, message))
    expect(scenario(review, 'used-as-meant')?.effects.allowances).toMatchObject([{ after: maxUint256.toString() }])
    expect(own(review, 'worst-allowed')).toMatchObject([{ delta: '-900' }])
  })

  const authorization = (change: { readonly [key: string]: Json } = {}) => {
    const type = 'address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce'
    const parties = { from: world.user, to: world.contracts.stranger, value: '250' }
    const message = { ...parties, validAfter: '0', validBefore: LATER, nonce: `0x${'07'.repeat(32)}`, ...change }
    return typedData(coin, 'Signed Coin', { TransferWithAuthorization: type }, message)
  }

  it('makes the transfer that ERC-3009 signs', async () => {
    const review = await sign(authorization())
    expect(own(review, 'used-as-meant')).toMatchObject([{ delta: '-250' }])
    expect(said(review)).toMatch(/If it is used as meant, you give 0\.0+25 SIGN/)
  })

  it('is not said to be harmless where it can only be used later', async () => {
    const review = await sign(authorization({ validAfter: String(2 ** 39) }))
    expect(said(review)).toContain('If it is used as meant, it fails as things stand now; later it may not.')
  })
})

describe('a signature of an account with code', () => {
  it('is not taken as given: its own check is not known', async () => {
    await askChain(world.chain, 'anvil_setCode', world.user, '0x00')
    await askChain(world.chain, 'evm_mine')
    const review = await sign(permit())
    await askChain(world.chain, 'anvil_setCode', world.user, '0x')
    await askChain(world.chain, 'evm_mine')
    expect(review.simulation).toEqual([])
    expect(review.unchecked).toMatchObject([{ stage: 'simulation', reason: 'not-simulated' }])
  })
})

describe('an operation of a smart account', () => {
  const FIELDS =
    'address sender,uint256 nonce,bytes initCode,bytes callData,bytes32 accountGasLimits,uint256 preVerificationGas,bytes32 gasFees,bytes paymasterAndData'
  const operation = (change: { readonly [key: string]: Json } = {}) => {
    const { dusd, items } = world.contracts
    const word = `0x${'0'.repeat(64)}`
    const gas = { accountGasLimits: word, preVerificationGas: '0', gasFees: word, paymasterAndData: '0x' }
    // The token takes calls to itself in a batch, as an account would.
    const inner = encodeCall(dusd, 'approve', [world.contracts.stranger, 5n])
    const callData = encodeCall(dusd, 'multicall', [[inner]])
    const message = { sender: dusd.address, nonce: '0', initCode: '0x', callData, ...gas, ...change }
    return typedData(items, 'ERC4337', { PackedUserOperation: FIELDS }, message)
  }

  it('runs as the account’s own call, from the entry point', async () => {
    const review = await sign(operation())
    expect(scenario(review, 'used-as-meant')?.execution).toMatchObject([{ status: 'success' }])
    const [step] = scenario(review, 'used-as-meant')?.steps ?? []
    expect([step?.from, step?.to]).toEqual([world.contracts.items.address, world.contracts.dusd.address])
  })

  it('is not run where the account is only made by it', async () => {
    const initCode = `${world.contracts.friend}00`
    const review = await sign(operation({ initCode }))
    expect([review.simulation, review.unchecked]).toMatchObject([[], [{ reason: 'not-simulated' }]])
  })
})

describe('a Safe’s owner', () => {
  const SAFE_TX =
    'address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce'
  const safeTx = (change: { readonly [key: string]: Json }) => {
    const { dusd, stranger } = world.contracts
    const nobody = `0x${'0'.repeat(40)}`
    const data = encodeCall(dusd, 'transfer', [stranger, DUSD('70')])
    const gas = { safeTxGas: '0', baseGas: '0', gasPrice: '0', gasToken: nobody, refundReceiver: nobody, nonce: '9' }
    const message = { to: dusd.address, value: '0', data, operation: '0', ...gas, ...change }
    return typedData(safe, null, { SafeTx: SAFE_TX }, message)
  }

  const GUARD = keccak256(stringToHex('guard_manager.guard.address'))
  const guardWith = async (code: Hex | null) => {
    const guard: Hex = `0x${'9a'.repeat(20)}`
    await askChain(world.chain, 'anvil_setCode', guard, code ?? '0x')
    await askChain(world.chain, 'anvil_setStorageAt', safe.address, GUARD, pad(code === null ? '0x' : guard))
    await askChain(world.chain, 'evm_mine')
  }
  const ofSafe = (review: Review) => {
    const assets = scenario(review, 'used-as-meant')?.effects.assets ?? []
    return assets.filter(({ owner }) => owner === safe.address).map(({ standard, delta }) => [standard, delta])
  }

  it('sees what the Safe will do, whichever its turn', async () => {
    const review = await sign(safeTx({}))
    const [step] = scenario(review, 'used-as-meant')?.steps ?? []
    expect(step?.to).toBe(safe.address)
    const assets = scenario(review, 'used-as-meant')?.effects.assets
    expect(assets?.[0]).toMatchObject({ owner: safe.address, delta: `-${DUSD('70')}` })
    expect(said(review)).toMatch(/If it is used as meant, 0x\S+ gives 70 DUSD/)
  })

  it('is told what the Safe pays back for gas', async () => {
    const { dusd, friend } = world.contracts
    const refund = {
      gasToken: dusd.address,
      gasPrice: '1',
      baseGas: '1000',
      safeTxGas: '200000',
      refundReceiver: friend,
    }
    const data = encodeCall(dusd, 'transfer', [world.contracts.stranger, 5n])
    const review = await sign(safeTx({ ...refund, data }))
    const [[, delta = '0'] = []] = ofSafe(review)
    expect(Number(delta)).toBeLessThan(-5 - 1000)
    expect(scenario(review, 'used-as-meant')?.effects.assets).toContainEqual(expect.objectContaining({ owner: friend }))
  })

  it('is told that it fails, also where the Safe goes on all the same', async () => {
    const data = encodeCall(world.contracts.dusd, 'transfer', [world.contracts.stranger, DUSD('71')])
    expect(said(await sign(safeTx({ data })))).toContain('it fails as things stand now')
    expect(said(await sign(safeTx({ data, safeTxGas: '200000' })))).toContain('it fails as things stand now')
  })

  it('is told that it fails where the Safe’s guard refuses, and not where it lets it through', async () => {
    await guardWith('0x60006000fd')
    const refused = await sign(safeTx({}))
    await guardWith('0x00')
    const passed = await sign(safeTx({}))
    await guardWith(null)
    expect(said(refused)).toContain('it fails as things stand now')
    expect(ofSafe(passed)).toEqual([['erc20', `-${DUSD('70')}`]])
  })

  it('is told what it does with the others’ signatures, where several are needed', async () => {
    const { friend, stranger, dusd } = world.contracts
    const several = await openSafe(world.chain, await deploySafe(world.chain), [stranger, world.user, friend], 2)
    await openDeployer(world.chain).call(dusd, 'transfer', [several.address, DUSD('70')])
    const review = await sign({
      ...(safeTx({}) as object),
      domain: { chainId: world.chain.chainId, verifyingContract: several.address },
    })
    expect(scenario(review, 'used-as-meant')?.assumes?.signatures).toHaveLength(2)
    expect(said(review)).toMatch(/If it is used as meant, 0x\S+ gives 70 DUSD/)
  })

  it('is told that it fails where they own nothing of the Safe', async () => {
    const { friend, stranger } = world.contracts
    const others = await openSafe(world.chain, await deploySafe(world.chain), [stranger, friend], 1)
    const review = await sign({
      ...(safeTx({}) as object),
      domain: { chainId: world.chain.chainId, verifyingContract: others.address },
    })
    expect(said(review)).toContain('it fails as things stand now')
  })

  it('is told of the call alone where the account does not say who its owners are', async () => {
    const { dusd } = world.contracts
    const review = await sign({
      ...(safeTx({}) as object),
      domain: { chainId: world.chain.chainId, verifyingContract: dusd.address },
    })
    const [step] = scenario(review, 'used-as-meant')?.steps ?? []
    expect([step?.from, step?.to]).toEqual([dusd.address, dusd.address])
  })
})

describe('a Seaport order', () => {
  const ITEM = 'uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount'
  const TYPES = {
    OrderComponents:
      'address offerer,address zone,OfferItem[] offer,ConsiderationItem[] consideration,uint8 orderType,uint256 startTime,uint256 endTime,bytes32 zoneHash,uint256 salt,bytes32 conduitKey,uint256 counter',
    OfferItem: ITEM,
    ConsiderationItem: `${ITEM},address recipient`,
  }
  const ETHER = 10n ** 18n
  let seaport: Contract
  beforeAll(async () => {
    seaport = (await deploySeaport(world.chain)).seaport
    const { pictures } = world.contracts
    const data = encodeCall(pictures, 'setApprovalForAll', [seaport.address, true])
    await askChain(world.chain, 'eth_sendTransaction', { from: world.user, to: pictures.address, data, gas: '0x186a0' })
  }, 60_000)

  const order = (prices: readonly (readonly [bigint, bigint])[], change: { readonly [key: string]: Json } = {}) => {
    const { pictures, user } = world.contracts
    const none = `0x${'0'.repeat(64)}`
    const nobody = `0x${'0'.repeat(40)}`
    const picture = {
      itemType: '2',
      token: pictures.address,
      identifierOrCriteria: '1',
      startAmount: '1',
      endAmount: '1',
    }
    const consideration = prices.map(([start, end]) => ({
      ...{
        itemType: '0',
        token: nobody,
        identifierOrCriteria: '0',
        startAmount: start.toString(),
        endAmount: end.toString(),
      },
      recipient: user,
    }))
    const times = { startTime: '1', endTime: String(2 ** 33) }
    const rest = { zoneHash: none, salt: '5', conduitKey: none, counter: '0' }
    const message = { offerer: user, zone: nobody, offer: [picture], consideration, orderType: '0', ...times, ...rest }
    return typedData(seaport, 'Seaport', TYPES, { ...message, ...change })
  }
  const got = (review: Review, name: string) =>
    own(review, name)
      ?.map(({ standard, delta }) => [standard, delta])
      .toSorted()

  it('is filled at its price', async () => {
    const review = await sign(order([[2n * ETHER, 2n * ETHER]]))
    expect(got(review, 'used-as-meant')).toEqual([
      ['erc721', '-1'],
      ['native', `${2n * ETHER}`],
    ])
    expect(scenario(review, 'worst-allowed')).toBeUndefined()
  })

  it('is filled at its lowest price at worst, at the last moment', async () => {
    const review = await sign(order([[2n * ETHER, ETHER / 100n]]))
    const [, [, worst = '0'] = []] = got(review, 'worst-allowed') ?? []
    expect(BigInt(worst)).toBeLessThan(ETHER / 50n)
    expect(scenario(review, 'worst-allowed')?.assumes).toMatchObject({ at: String(2 ** 33 - 1) })
    const [, [, meant = '0'] = []] = got(review, 'used-as-meant') ?? []
    expect(BigInt(meant)).toBeGreaterThan(BigInt(worst))
    expect(said(review)).toMatch(/The most that this signature allows: you give number 1 of /)
  })

  it('that asks for nothing takes what it offers', async () => {
    const review = await sign(order([]))
    expect(got(review, 'used-as-meant')).toEqual([['erc721', '-1']])
  })

  const asks = (itemType: number, token: string, amount: string, id = '0') => ({
    ...{ itemType: String(itemType), token, identifierOrCriteria: id, startAmount: amount, endAmount: amount },
    recipient: world.user,
  })

  it.each(['weth', 'dusd'] as const)('is filled where it asks for tokens: %s', async (name) => {
    const review = await sign(order([], { consideration: [asks(1, world.contracts[name].address, '700')] }))
    expect(review.unchecked).toEqual([])
    expect(got(review, 'used-as-meant')).toEqual([
      ['erc20', '700'],
      ['erc721', '-1'],
    ])
    expect(scenario(review, 'used-as-meant')?.assumes?.funded?.tokens).toEqual([
      { standard: 'erc20', token: world.contracts[name].address, amount: '700' },
    ])
    expect(said(review)).toMatch(/If it is used as meant, you give number 1 of .*; you get/)
  })

  it.each([
    ['keeps a part of each transfer', 'TaxedToken', [], '693'],
    ['counts in shares that lost in worth', 'RebasingToken', [['rebase', -100n]], '700'],
  ] as const)('brings what arrives of a token that %s', async (_, name, calls, arrives) => {
    const { own: deploy, call } = openDeployer(world.chain)
    const token = await deploy(name, 1_000_000n)
    for (const [fn, ...args] of calls) await call(token, fn, args)
    const review = await sign(order([], { consideration: [asks(1, token.address, '700')] }))
    const got = own(review, 'used-as-meant')?.find(({ standard }) => standard === 'erc20')?.delta
    expect(Math.abs(Number(got) - Number(arrives))).toBeLessThanOrEqual(1)
  })

  it('is filled where it asks for an item that somebody else has, and for some of a kind', async () => {
    const { items, pictures, stranger } = world.contracts
    const data = encodeCall(pictures, 'transferFrom', [world.user, stranger, 2n])
    await askChain(world.chain, 'eth_sendTransaction', { from: world.user, to: pictures.address, data, gas: '0x186a0' })
    const consideration = [asks(2, pictures.address, '1', '2'), asks(3, items.address, '5', '7')]
    const review = await sign(order([], { consideration }))
    expect(own(review, 'used-as-meant')?.map(({ tokenId, delta }) => [tokenId, delta])).toEqual(
      expect.arrayContaining([
        ['1', '-1'],
        ['2', '1'],
        ['7', '5'],
      ]),
    )
  })

  it('that asks for what is no token is not run, and says so', async () => {
    const review = await sign(order([], { consideration: [asks(1, world.contracts.stranger, '1')] }))
    expect([review.simulation, review.unchecked]).toMatchObject([[], [{ reason: 'not-simulated' }]])
  })

  it('that asks for any item of a set is not run, and says so', async () => {
    const review = await sign(order([], { consideration: [asks(4, world.contracts.pictures.address, '1')] }))
    expect([review.simulation, review.unchecked]).toMatchObject([[], [{ reason: 'not-simulated' }]])
  })

  describe('among several that are signed at once', () => {
    const bulk = (orders: readonly Json[], height: number) => {
      const [first] = orders
      const { message, ...rest } = first as { message: { [key: string]: Json }; types: object }
      const empty = { ...message, offer: [], consideration: [] }
      const grow = (layer: readonly Json[]): readonly Json[] => {
        if (layer.length <= 2) return layer
        return grow(layer.flatMap((each, place) => (place % 2 === 0 ? [[each, layer[place + 1] ?? null]] : [])))
      }
      const all = orders.map((each) => (each as { message: Json }).message)
      const leaves = [...all, ...Array.from({ length: 2 ** height - all.length }, () => empty)]
      const BulkOrder = [field('tree', `OrderComponents${'[2]'.repeat(height)}`)]
      return { ...rest, types: { ...rest.types, BulkOrder }, primaryType: 'BulkOrder', message: { tree: grow(leaves) } }
    }
    const listing = (id: string, price: bigint) => {
      const offer = [{ itemType: '2', token: world.contracts.pictures.address, ...ONE, identifierOrCriteria: id }]
      return order([[price, price]], { offer })
    }
    const ONE = { startAmount: '1', endAmount: '1' }

    it.each([1, 2])('is filled with each of them: a tree of height %s', async (height) => {
      const review = await sign(
        bulk([listing('1', 3n), order([], { consideration: [asks(0, nobody, '4')], offer: [], salt: '6' })], height),
      )
      expect(scenario(review, 'used-as-meant')?.execution.map(({ status }) => status)).toEqual(['success', 'success'])
      expect(got(review, 'used-as-meant')).toEqual([
        ['erc721', '-1'],
        ['native', '7'],
      ])
    })

    it('is still said where another of them can’t be filled', async () => {
      const review = await sign(bulk([listing('1', 3n), listing('1', 4n), listing('1', 5n)], 2))
      expect(scenario(review, 'used-as-meant')?.execution.map(({ status }) => status)).toEqual([
        'success',
        'revert',
        'revert',
      ])
      expect(said(review)).toMatch(/If it is used as meant, you give number 1 of .*part of it fails/)
    })
  })
})

const nobody = `0x${'0'.repeat(40)}`

describe('what is of no kind that can be run', () => {
  it('has no scenario', async () => {
    const mail = { from: 'a', to: 'b' }
    const review = await sign(typedData(world.contracts.dusd, 'Mail', { Mail: 'string from,string to' }, mail))
    expect(review.simulation).toEqual([])
    const login = await world.review('personal_sign', ['0x6869', world.user])
    expect([login.simulation, login.unchecked]).toEqual([[], []])
  })

  it('has none where its values do not fit the name it takes', async () => {
    const { dusd, stranger } = world.contracts
    const types = {
      PermitSingle: 'PermitDetails details,address spender,uint256 sigDeadline',
      PermitDetails: 'address token,uint256 amount,uint256 expiration,uint256 nonce',
    }
    const details = { token: dusd.address, amount: maxUint256.toString(), expiration: LATER, nonce: '0' }
    const review = await sign(typedData(permit2, 'Permit2', types, { details, spender: stranger, sigDeadline: LATER }))
    expect(review.simulation).toEqual([])
    expect(review.unchecked).toContainEqual(expect.objectContaining({ stage: 'simulation', reason: 'not-simulated' }))
  })
})
