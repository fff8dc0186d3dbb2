import type { TFunction } from 'i18next'

const SHOWN = 3

/** The other spellings in brackets, 也写作 一汽、中国一汽; the first few of many; empty when there is none. */
export function alsoWritten(aliases: readonly string[], t: TFunction): string {
  if (aliases.length === 0) return ''
  const first = aliases.slice(0, SHOWN).join(t('search.list'))
  const names = aliases.length > SHOWN ? t('search.etc', { names: first, count: aliases.length }) : first
  return t('search.also', { names })
}
