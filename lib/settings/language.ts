import { storage } from 'wxt/utils/storage'
import { z } from 'zod'

/** The languages that there are words for. */
const languageSchema = z.enum(['en'])
export type Language = z.infer<typeof languageSchema>

const item = storage.defineItem<unknown>('local:language', { fallback: 'en', version: 1 })

/** The user's language; English where none that we have was chosen. */
export async function readLanguage(): Promise<Language> {
  const read = languageSchema.safeParse(await item.getValue())
  return read.success ? read.data : 'en'
}

export async function writeLanguage(language: Language): Promise<void> {
  await item.setValue(languageSchema.parse(language))
}
