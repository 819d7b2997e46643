/** Keeps the place of what a running stage will say, at the height that it will have. */
export function PendingRow({ text }: { text: string }) {
  return (
    <div class="skeleton">
      <span class="spinner" aria-hidden="true" />
      <span>{text}</span>
    </div>
  )
}
