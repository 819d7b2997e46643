import { VerdictIcon } from '../icons/verdict-icon.tsx'

/** Why the decision that was made does not count any more. */
export function Voided({ text }: { text: string }) {
  return (
    <div class="notice" role="alert" data-testid="voided">
      <VerdictIcon shape="caution" />
      <p>{text}</p>
    </div>
  )
}
