import type { Verdict } from '../../core/judge/verdict.ts'

export type VerdictShape = Verdict | 'checking' | 'info'

const CIRCLE = 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Z'

/** Each verdict has a shape of its own, so that it is told apart without colour. */
const SHAPES: Record<VerdictShape, { outline: string; sign: string }> = {
  clear: { outline: CIRCLE, sign: 'm7.5 12.4 3 3 6-6.6' },
  info: { outline: CIRCLE, sign: 'M12 11v6M12 7.2v.1' },
  caution: {
    outline: 'M10.6 3.2 1.8 18.6A1.6 1.6 0 0 0 3.2 21h17.6a1.6 1.6 0 0 0 1.4-2.4L13.4 3.2a1.6 1.6 0 0 0-2.8 0Z',
    sign: 'M12 9v5M12 17.2v.1',
  },
  danger: {
    outline: 'M8.1 2h7.8L22 8.1v7.8L15.9 22H8.1L2 15.9V8.1L8.1 2Z',
    sign: 'm8.6 8.6 6.8 6.8m0-6.8-6.8 6.8',
  },
  checking: {
    outline: 'M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3Z',
    sign: 'M7.4 12h.1M12 12h.1M16.6 12h.1',
  },
}

export function VerdictIcon({ shape }: { shape: VerdictShape }) {
  const { outline, sign } = SHAPES[shape]
  return (
    <svg class="icon verdict-icon" data-shape={shape} viewBox="0 0 24 24" aria-hidden="true">
      <path class="outline" d={outline} />
      <path class="sign" d={sign} fill="none" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}
