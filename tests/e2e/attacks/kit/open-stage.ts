import { openChromiumStage } from './open-chromium-stage.ts'
import { openFirefoxStage } from './open-firefox-stage.ts'
import type { Stage } from './stage.ts'
import type { StageName } from './stage-name.ts'

/** `built` is a folder with both browsers' extensions, `chrome-mv3` and `firefox-mv2`. The wallet is built already. */
export function openStage(name: StageName, built: string): Promise<Stage> {
  return name === 'firefox' || name === 'control-firefox'
    ? openFirefoxStage(name, built)
    : openChromiumStage(name, built)
}
