import { zeroAddress, zeroHash } from 'viem'
import { sign } from '../ask.ts'
import type { Ask, Family } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { RISKS } from '../risks.ts'

const ORDER =
  'OrderComponents(address offerer,address zone,OfferItem[] offer,ConsiderationItem[] consideration,uint8 orderType,uint256 startTime,uint256 endTime,bytes32 zoneHash,uint256 salt,bytes32 conduitKey,uint256 counter)'
const ITEMS =
  'OfferItem(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount)ConsiderationItem(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount,address recipient)'
const ETHER = 10n ** 18n

interface Item {
  readonly itemType: number
  readonly token: string
  readonly identifierOrCriteria: bigint
  readonly startAmount: bigint
  readonly endAmount: bigint
  readonly recipient?: string
}

const picture = ({ pictures }: Stage, id: bigint): Item => {
  return { itemType: 2, token: pictures.address, identifierOrCriteria: id, startAmount: 1n, endAmount: 1n }
}
const price = (recipient: string, startAmount: bigint, endAmount = startAmount): Item => {
  return { itemType: 0, token: zeroAddress, identifierOrCriteria: 0n, startAmount, endAmount, recipient }
}

function orderOf({ user, seaport, now, soon }: Stage, offer: readonly Item[], consideration: readonly Item[]) {
  const terms = { orderType: 0, startTime: now, endTime: soon, zoneHash: zeroHash, salt: 7n, counter: 0n }
  return { offerer: user, zone: zeroAddress, offer, consideration, ...terms, conduitKey: seaport.conduitKey }
}

function asks(stage: Stage) {
  const { chain, user, seaport } = stage
  const verifyingContract = seaport.seaport.address
  const domain = { name: 'Seaport', version: '1.6', chainId: chain.chainId, verifyingContract }
  const one = (offer: readonly Item[], consideration: readonly Item[]): Ask =>
    sign(user, { domain, type: ORDER + ITEMS, message: orderOf(stage, offer, consideration) })
  const two = (consideration: readonly Item[]): Ask => {
    const tree = [4n, 8n].map((id) => orderOf(stage, [picture(stage, id)], consideration))
    return sign(user, { domain, type: `BulkOrder(OrderComponents[2] tree)${ORDER}${ITEMS}`, message: { tree } })
  }
  return { one, two }
}

export const seaportForNothing: Family = {
  name: 'Seaport sale for nothing',
  source: 'Signatures that the market’s contract takes for a sale (Kevin Rose, January 2023).',
  pages: [
    'https://www.axios.com/2023/01/27/kevin-rose-nfts-cyber-crime-spear-phishing',
    'https://blockworks.co/news/lessons-from-proof-founder-kevin-roses-1-4m-nft-phishing-experience',
  ],
  cases: (stage) => {
    const { user, thief, contracts } = stage
    const { one, two } = asks(stage)
    const art = [4n, 8n, 12n].map((id) => picture(stage, id))
    const coins = { itemType: 1, token: contracts.weth.address, identifierOrCriteria: 0n }
    const weth = { ...coins, startAmount: 5n * ETHER, endAmount: 5n * ETHER }
    const fair = [price(user, 2n * ETHER)]
    const to = { ...picture(stage, 4n), recipient: thief }
    const each = { risks: [...RISKS.forNothing, ...RISKS.privateTaker], takesMoney: true }
    return [
      { name: 'one picture, no price', ...each, attack: one(art.slice(0, 1), []), twin: one(art.slice(0, 1), fair) },
      { name: 'three pictures, no price', ...each, attack: one(art, []), twin: one(art, fair) },
      { name: 'one wei', ...each, attack: one(art, [price(user, 1n)]), twin: one(art, fair) },
      { name: 'the price goes to the thief', ...each, attack: one(art, [price(thief, ETHER)]), twin: one(art, fair) },
      { name: 'falls to nothing', ...each, attack: one(art, [price(user, ETHER, 1n)]), twin: one(art, fair) },
      {
        name: 'wrapped ether for nothing',
        ...each,
        attack: one([weth], []),
        twin: one([weth], [price(user, 5n * ETHER)]),
      },
      {
        name: 'the thief alone may take it',
        ...each,
        attack: one(art.slice(0, 1), [to]),
        twin: one(art.slice(0, 1), fair),
      },
      { name: 'in bulk, no price', ...each, attack: two([]), twin: two(fair) },
      { name: 'in bulk, one wei', ...each, attack: two([price(user, 1n)]), twin: two(fair) },
    ]
  },
}
