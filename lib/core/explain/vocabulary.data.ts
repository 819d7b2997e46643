/**
 * The only words that a model may use outside slots. What is not here can't be said: no number, no name, no site, no
 * order to the reader ("sign", "continue"), no denial ("not", "never", "without"), nothing that soothes ("only", "normal",
 * "free") and nothing that vouches for anybody. A word belongs here only if no sentence made of these words alone can tell
 * a person that something is harmless.
 */
const WORDS = `
a an the this that these those it its you your they their them he she who whom whose which what where when while
and or but if then so because as also both each every all any some other others another same more most many much
of to from by with for in on at into out over under through between after before until since about against during
is are was were be been being am has have had having does do did done doing will would can could may might must shall should
here there now later afterwards at once again still first last next
account accounts address addresses wallet coin coins token tokens collectible collectibles collection collections piece pieces
amount amounts balance balances network chain contract contracts code transaction transactions request requests signature
signatures message messages permission permissions allowance approval order orders offer price swap exchange trade payment
transfer deposit withdrawal loan batch call calls step steps site page app person someone somebody anyone anybody owner owners
spender receiver recipient sender party parties stranger strangers third holder
send sends sent sending give gives given giving gave pay pays paid paying leave leaves leaving left lose loses losing lost
move moves moved moving take takes taken taking took spend spends spending spent hand hands handed handing
get gets getting got receive receives received receiving come comes coming arrive arrives arriving
swaps swapped swapping exchanges exchanged trades traded sells sell selling sold buys buy buying bought for
lets letting allows allowed allowing permits permitted approves approved approving grants granted
open opens opened
change changes changed changing become becomes control controls controlled use uses used using ask asks asked asking
run runs running call called names named name
warn warns warning warnings unusual risk risks risky danger dangers dangerous caution careful watch worry
unchecked part parts found find finds finding unknown new whole entire total full unlimited everything
time date future begin begins day moment long forever expires expire expiry
because reason means mean meaning happen happens happening result results effect effects back return returns returned together separately
`

export const VOCABULARY: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''))

/** How a sentence may begin, if not with a fact: never with an order to the reader. */
export const OPENINGS: ReadonlySet<string> = setOf(
  `a afterwards all an another any anybody anyone as at because both by each every everything for here if in it later most now
    on once other others some somebody someone that the their there these they this those when which while who with you your`,
)

/** Words of a sentence that say which way something goes, seen from the user. */
export const DIRECTIONS: { readonly [Way in 'away' | 'here']: ReadonlySet<string> } = {
  away: setOf(`send sends sent sending give gives given giving gave pay pays paid paying leave leaves leaving left lose loses
    losing lost spend spends spending spent hand hands handed handing take takes taken taking took sell sells selling sold`),
  here: setOf(`get gets getting got receive receives received receiving come comes coming arrive arrives arriving buy buys
    buying bought return returns returned back`),
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}
