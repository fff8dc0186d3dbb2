import { useTranslation } from 'react-i18next'
import { spanOf } from '#client/library/board.ts'
import type { MentionsAnswer } from '#schema/api/mentions.ts'
import { shorten } from './shorten.ts'

type Searched = Pick<
  MentionsAnswer['searched'],
  'documents' | 'regions' | 'years' | 'excerpts' | 'filteredOut' | 'unread'
>

/** How many plans were searched, of which regions and years; of which only parts are here, and which were left out. */
export function SearchedPlans({ searched }: { searched: Searched }) {
  const { t } = useTranslation()
  const { t: tt } = useTranslation('lookup')
  const { documents, regions, years, excerpts, filteredOut, unread } = searched
  const plans = t('count.plans', { count: documents })
  return (
    <>
      <p>
        {documents > 0 ? tt('searchedOf', { plans, regions: shorten(regions, t, tt), years: spanOf(years) }) : plans}
      </p>
      {excerpts > 0 && <p>{tt('searchedParts', { count: excerpts })}</p>}
      {filteredOut > 0 && <p>{tt('filteredOut', { count: filteredOut })}</p>}
      {unread > 0 && <p>{tt('unread', { count: unread })}</p>}
    </>
  )
}
