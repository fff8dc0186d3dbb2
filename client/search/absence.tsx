import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { StatePanel } from '#client/design/state-panel.tsx'
import type { MentionsAnswer } from '#schema/api/mentions.ts'
import { type Asked, isFiltered, NO_FILTERS } from './asked.ts'
import { joinYears } from './join-years.ts'
import { SearchedPlans } from './searched-plans.tsx'
import { shorten } from './shorten.ts'

/** Nothing mentions it: what was searched, over which plans, which are not there to search, and what to try next. */
export function Absence({ address, answer }: { address: Asked; answer: MentionsAnswer }) {
  const { t } = useTranslation()
  const { t: tt } = useTranslation('lookup')
  const { searched, query } = answer
  if (searched.documents + searched.filteredOut === 0)
    return (
      <StatePanel whole title={t('search.noneHere')}>
        {t('home.emptyHow')}
      </StatePanel>
    )
  return (
    <StatePanel
      whole
      title={titleOf()}
      action={
        isFiltered(address) ? (
          <Link to="/" search={{ ...address, ...NO_FILTERS }} className="link">
            {t('search.clearFilters')}
          </Link>
        ) : (
          <Link to="/plans" className="link">
            {t('search.seePlans')}
          </Link>
        )
      }
    >
      <Searched answer={answer} />
      <p>{t('search.noneNext')}</p>
      <p>{tt('how')}</p>
    </StatePanel>
  )

  function titleOf(): string {
    const words = { plans: t('count.plans', { count: searched.documents }), q: query }
    if (isFiltered(address)) return tt('noneFiltered', words)
    if (answer.by === 'words') return tt('noneWords', words)
    // The words are a known name, but exactly these characters were asked for.
    const letters = address.by === 'text' && answer.readAs.entities.length > 0
    return t(letters ? 'search.noneText' : 'search.noneEntity', words)
  }
}

/** The names and strings, the plans, and the plans that are not here. */
function Searched({ answer: { searched, query, by } }: { answer: MentionsAnswer }) {
  const { t } = useTranslation()
  const { t: tt } = useTranslation('lookup')
  const list = t('search.list')
  const gaps = searched.gaps ?? []
  return (
    <dl className="searched" aria-label={tt('searched')}>
      <dt>{tt('searchedNames')}</dt>
      <dd>{by === 'text' ? tt('searchedAsIs', { q: query }) : searched.names.join(list)}</dd>
      <dt>{tt('searchedPlans')}</dt>
      <dd>
        <SearchedPlans searched={searched} />
      </dd>
      <dt>{tt('gaps')}</dt>
      <dd>
        {gaps.length > 0
          ? shorten(
              gaps.map(({ region, years }) => tt('gap', { region, years: joinYears(years) })),
              t,
              tt,
            )
          : tt(searched.documents > 0 ? 'noGaps' : 'nonePlans')}
        <p>{tt('otherPlaces')}</p>
      </dd>
    </dl>
  )
}
