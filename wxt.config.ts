import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'

export default defineConfig({
  imports: false,
  // Without this the guard would run in sloppy mode, where `fn.caller` and `fn.arguments` show a page its insides.
  vite: () => ({ plugins: [preact()], build: { rolldownOptions: { output: { intro: '"use strict";' } } } }),
  manifest: ({ browser }) => ({
    name: 'Plainsign',
    description: 'Know what you sign. Checked on your own device.',
    // Firefox names the top page of a frame only to those who may see the page: the same sites that the guard runs on.
    permissions: browser === 'firefox' ? ['storage', '<all_urls>'] : ['storage', 'offscreen'],
    externally_connectable: browser === 'firefox' ? undefined : { ids: [] },
    browser_specific_settings: browser === 'firefox' ? { gecko: { id: 'plainsign@plainsign.invalid' } } : undefined,
  }),
})
