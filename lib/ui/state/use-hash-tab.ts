import { useEffect, useState } from 'preact/hooks'

/** The tab that the address names after `#`, the first where it names none. */
export function useHashTab<Tab extends string>(tabs: readonly [Tab, ...Tab[]]): Tab {
  const read = () => tabs.find((tab) => `#${tab}` === location.hash) ?? tabs[0]
  const [tab, setTab] = useState(read)
  useEffect(() => {
    const follow = () => setTab(read())
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  })
  return tab
}
