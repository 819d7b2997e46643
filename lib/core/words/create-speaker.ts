import { tickerOf } from '../decode/ticker-of.ts'
import { formatTime } from '../facts/time.ts'
import { isEverything } from '../judge/is-everything.ts'
import type { WordlessReview } from '../review/review.ts'
import { addressNames } from './address-names.ts'
import { amountWords } from './amount-words.ts'
import { coinOf } from './chain-words.ts'
import type { ScreenLexicon } from './lexicon.ts'
import { shortAddress } from './short-address.ts'
import type { Asset, Speaker } from './speaker.ts'
import { type TokenName, tokenNames } from './token-names.ts'

export function createSpeaker({ facts }: Pick<WordlessReview, 'facts'>, { assets }: ScreenLexicon): Speaker {
  const tokens = tokenNames(facts)
  const symbolOf = (name: TokenName | undefined): string | null => {
    const symbol = name?.symbol === undefined ? null : tickerOf(name.symbol)
    if (symbol === null || name?.looksLike === undefined) return symbol
    const { symbol: other, coin } = name.looksLike
    return assets.posing(symbol, coin ? null : (tickerOf(other) ?? symbol))
  }
  const ownCoin = coinOf(facts)

  const coin = (wei: string) => {
    const { text, exact } = amountWords(wei, ownCoin?.decimals ?? 18)
    const amount = exact ? text : assets.about(text)
    return ownCoin ? `${amount} ${ownCoin.symbol}` : assets.coin(amount)
  }
  const token = (address: string | null) =>
    (address && symbolOf(tokens.get(address))) ?? assets.unnamedToken(shortAddress(address ?? ''))

  const asset = ({ standard, token: address, amount, tokenId }: Asset): string => {
    if (amount === null)
      return assets.openAmount(address === null ? (ownCoin?.symbol ?? assets.ownCoin) : token(address))
    const units = amount.replace('-', '')
    if (standard === 'native' || address === null) return coin(units)
    if (tokenId !== undefined) {
      const item = assets.tokenNumber(tokenId, token(address))
      return standard === 'erc1155' && units !== '1' ? assets.copiesOf(units, item) : item
    }
    const decimals = tokens.get(address)?.decimals
    if (decimals === undefined) return assets.baseUnits(amountWords(units, 0).text, token(address))
    const { text, exact } = amountWords(units, decimals)
    const shown = exact ? text : assets.about(text)
    const symbol = symbolOf(tokens.get(address))
    return symbol === null ? assets.amountOf(shown, token(address)) : `${shown} ${symbol}`
  }

  const names = addressNames(facts)
  const address = (value: string): string => {
    const name = names.get(value.toLowerCase())
    return name === undefined ? shortAddress(value) : `${name} (${shortAddress(value)})`
  }

  return {
    address,
    token,
    asset,
    permission: (given, isYours = true) => {
      if (given.scope === 'all') return assets.wholeCollection(token(given.token), isYours)
      if (given.scope === 'amount' && given.amount !== null && isEverything(given.amount))
        return assets.everything(token(given.token), isYours)
      return asset(given)
    },
    coin,
    time: (seconds) => formatTime(BigInt(seconds)),
  }
}
