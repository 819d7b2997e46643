import { useSignal } from '@preact/signals'
import type { ReviewLabels } from '../../core/words/review-labels.ts'

interface Props {
  text: string
  /** What is copied, for those who don't see beside what the button stands. */
  name: string
  labels: Pick<ReviewLabels, 'copy' | 'copied'>
}

/** Copies the whole text, also where only a part of it is shown. */
export function CopyButton({ text, name, labels }: Props) {
  const copied = useSignal(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      copied.value = true
    } catch {
      copied.value = false
    }
  }
  return (
    <button type="button" class="button slim bare" aria-label={copied.value ? labels.copied : name} onClick={copy}>
      {copied.value ? labels.copied : labels.copy}
    </button>
  )
}
