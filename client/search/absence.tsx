import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { StatePanel } from '#client/design/state-panel.tsx'
import { spanOf } from '#client/library/board.ts'
import type { MentionsAnswer } from '#schema/api.ts'
import { type Asked, isFiltered, NO_FILTERS } from './asked.ts'

/** Nothing mentions it: what was searched, in which plans, and what to try next. */
export function Absence({ address, answer }: { address: Asked; answer: MentionsAnswer }) {
  const { t } = useTranslation()
  const { searched, query } = answer
  // The words are a known name, but exactly these characters were asked for.
  const letters = address.by === 'text' && answer.readAs.entities.length > 0
  if (searched.documents === 0)
    return (
      <StatePanel whole title={t('search.noneHere')}>
        {t('home.emptyHow')}
      </StatePanel>
    )
  if (isFiltered(address)) {
    return (
      <StatePanel
        whole
        title={t('search.noneFiltered', { q: query })}
        action={
          <Link to="/" search={{ ...address, ...NO_FILTERS }} className="link">
            {t('search.clearFilters')}
          </Link>
        }
      />
    )
  }
  const plans = t('count.plans', { count: searched.documents })
  const list = t('search.list')
  return (
    <StatePanel
      whole
      title={t(letters ? 'search.noneText' : 'search.noneEntity', { plans, q: query })}
      action={
        <Link to="/plans" className="link">
          {t('search.seePlans')}
        </Link>
      }
    >
      <p>
        {answer.readAs.entities.length > 0
          ? t('search.noneNames', { names: searched.names.join(list) })
          : t('search.noneSearched')}
      </p>
      <p>{t('search.noneWhere', { regions: searched.regions.join(list), years: spanOf(searched.years) })}</p>
      <p>{t('search.noneNext')}</p>
    </StatePanel>
  )
}
