import type { HomeLabels } from '../../../core/words/home-labels.ts'

/** First run: what it does and what leaves the device, until an endpoint is chosen. */
export function Welcome({ labels }: { labels: HomeLabels }) {
  return (
    <section class="welcome card" aria-labelledby="welcome-title" data-testid="welcome">
      <p id="welcome-title" class="welcome-title">
        {labels.welcomeTitle}
      </p>
      {labels.welcome.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h2>{labels.leavesTitle}</h2>
      <ul class="stack">
        {labels.leaves.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <a class="button primary" href="#endpoints">
        {labels.chooseTitle}
      </a>
    </section>
  )
}
