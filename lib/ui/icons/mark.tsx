/** The mark: a check above the line that is signed on. */
export function Mark() {
  return (
    <svg class="icon mark" viewBox="0 0 128 128" aria-hidden="true">
      <rect width="128" height="128" rx="30" fill="currentColor" />
      <g fill="none" stroke="var(--paper)" stroke-linecap="round" stroke-linejoin="round">
        <path d="M34 56 56 78 96 32" stroke-width="13" />
        <path d="M34 102h60" stroke-width="11" />
      </g>
    </svg>
  )
}
