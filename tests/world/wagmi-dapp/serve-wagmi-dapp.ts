import { bundledFolder, bundlePage } from '../bundle-page.ts'
import { serveFolder } from '../serve-folder.ts'

/** Bundles the wagmi page, once for all launches. */
export const buildWagmiDapp = () => bundlePage('wagmi-dapp', ['index.html'])

export const serveWagmiDapp = () => serveFolder(bundledFolder('wagmi-dapp'))
