import { Fragment } from 'preact'

/** An address as sentences shorten it. */
const SHORT_ADDRESS = /(0x[0-9a-f]{6}…[0-9a-f]{6})/

/** A sentence in which no short address is broken over two lines, where nobody could compare it. */
export function Sentence({ text }: { text: string }) {
  const parts = text.split(SHORT_ADDRESS)
  return (
    <>
      {parts.map((part, place) => {
        const key = `${place}:${part}`
        return SHORT_ADDRESS.test(part) ? (
          <bdi key={key} class="whole">
            {part}
          </bdi>
        ) : (
          <Fragment key={key}>{part}</Fragment>
        )
      })}
    </>
  )
}
