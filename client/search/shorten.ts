import type { TFunction } from 'i18next'

const SHOWN = 12

/** The first dozen of a list, and how many there are when there are more. */
export function shorten(all: readonly string[], t: TFunction, tt: TFunction<'lookup'>): string {
  const shown = all.slice(0, SHOWN).join(t('search.list'))
  return all.length > SHOWN ? `${shown} ${tt('gapsMore', { count: all.length })}` : shown
}
