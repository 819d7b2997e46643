import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A titled part of a screen, reachable by screen readers as a region. */
export function Section(props: { title: string; testId?: string; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class="card" aria-labelledby={id} data-testid={props.testId}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  )
}
