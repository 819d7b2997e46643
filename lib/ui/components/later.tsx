import type { ComponentType } from 'preact'
import { useLoaded } from '../state/use-loaded.ts'
import { Loading } from './loading.tsx'

interface Props<Shown extends object> {
  /** The same function each time, or it is loaded anew. */
  load: () => Promise<ComponentType<Shown>>
  words: { loading: string; failed: string; tryAgain: string }
  shown: Shown
}

/** A part of a page that is loaded where it is shown: the page is small without it. */
export function Later<Shown extends object>({ load, words, shown }: Props<Shown>) {
  const part = useLoaded(load)
  return (
    <Loading from={part} words={words}>
      {(Part) => <Part {...shown} />}
    </Loading>
  )
}
