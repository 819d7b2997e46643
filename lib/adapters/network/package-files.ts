/** Files of the extension's own package. Reading them reaches no host, and so is not logged. */
export interface PackageFiles {
  /** Both reject where the file is missing. `path` as in `/data/tokens/1.json`. */
  text(path: string): Promise<string>
  bytes(path: string): Promise<ArrayBuffer>
}

/** `root`: the package's own address, `chrome-extension://…/`. What lies elsewhere is refused. */
export function createPackageFiles(root: string): PackageFiles {
  const { protocol, host } = new URL(root)
  const read = async (path: string): Promise<Response> => {
    const url = new URL(path, root)
    if (url.protocol !== protocol || url.host !== host) throw new Error('not a file of this package')
    const response = await fetch(url, { credentials: 'omit', redirect: 'error' })
    if (!response.ok) throw new Error(`answered HTTP ${response.status}`)
    return response
  }
  return {
    text: async (path) => (await read(path)).text(),
    bytes: async (path) => (await read(path)).arrayBuffer(),
  }
}
