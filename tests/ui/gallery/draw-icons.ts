// Draws public/icon/*.png from lib/ui/icons/mark.svg, in a browser.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { root } from '../../../scripts/project.ts'
import { findBrowser } from '../../world/find-browser.ts'

const SIZES = [16, 32, 48, 128]

const svg = readFileSync(join(root, 'lib', 'ui', 'icons', 'mark.svg')).toString('base64')
const folder = join(root, 'public', 'icon')
mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({ executablePath: findBrowser('chromium') })
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const image = `<img src="data:image/svg+xml;base64,${svg}" width="${size}" height="${size}" style="display:block">`
  await page.setContent(`<body style="margin:0">${image}</body>`)
  await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true })
  await page.close()
}
await browser.close()
