/** Controls first: what fails there proves nothing. */
export const STAGES = ['control-chromium', 'control-firefox', 'wallet-after', 'wallet-before', 'firefox'] as const
export type StageName = (typeof STAGES)[number]
