/** Control, zero-width and direction marks: foreign text must not reorder or hide what stands around it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown as what they are.
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** As much of a foreign text as is shown in a line of ours. */
const SHOWN_CHARS = 200

/** Text that a page, token, contract or endpoint chose: isolated, clipped, with invisible characters made visible. */
export function Foreign({ text, max = SHOWN_CHARS }: { text: string; max?: number }) {
  const clipped = text.length > max ? `${text.slice(0, max)}…` : text
  return <bdi class="foreign">{clipped.replace(INVISIBLE, '\u2423')}</bdi>
}
