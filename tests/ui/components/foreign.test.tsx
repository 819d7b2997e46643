// @vitest-environment happy-dom
import { render } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { Foreign } from '../../../lib/ui/components/foreign.tsx'

it('isolates, clips and makes visible what is invisible', () => {
  const { container } = render(<Foreign text={`a\u202eb\u200bc${'x'.repeat(50)}`} max={8} />)
  expect(container.innerHTML).toBe('<bdi class="foreign">a␣b␣cxxx…</bdi>')
})
