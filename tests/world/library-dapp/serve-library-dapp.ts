import { bundledFolder, bundlePage } from '../bundle-page.ts'
import { serveFolder } from '../serve-folder.ts'

/** Bundles the page of wallet libraries, once for all launches. */
export const buildLibraryDapp = () => bundlePage('library-dapp', ['index.html'])

export const serveLibraryDapp = () => serveFolder(bundledFolder('library-dapp'))
