import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { post } from '#client/api.ts'
import { ErrorPanel, LoadingPanel } from '#client/design/state-panel.tsx'
import { useTitle } from '#client/design/use-title.ts'
import { NAME_LIST_LIMITS, nameListAnswerSchema } from '#schema/mentions.ts'
import { ListAnswer } from './list-answer.tsx'
import './list.css'
import { NameForm } from './name-form.tsx'
import { readNames, writeNames } from './names.ts'

const route = getRouteApi('/list')

/** A list of names, pasted or from a file, answered as a table of names and plans. */
export default function ListPage() {
  const { t } = useTranslation('lookup')
  const { t: tt } = useTranslation()
  useTitle(t('list.title'))
  const navigate = useNavigate()
  const filters = route.useSearch()
  const hash = useLocation({ select: (location) => location.hash })
  const names = readNames(hash).slice(0, NAME_LIST_LIMITS.names)
  const answer = useQuery({
    queryKey: ['name-list', names, filters],
    queryFn: ({ signal }) => post('/api/mentions/list', { ...filters, names }, nameListAnswerSchema, signal),
    enabled: names.length > 0,
  })
  const filtered = Object.values(filters).filter((filter) => filter !== undefined)
  return (
    <div className="page list-page">
      <header>
        <h1>{t('list.title')}</h1>
        <p className="quiet">{t('list.lead', { most: NAME_LIST_LIMITS.names })}</p>
      </header>
      <NameForm
        key={hash}
        names={names}
        busy={answer.isFetching}
        ask={(asked) => void navigate({ to: '/list', search: filters, hash: writeNames(asked) })}
      />
      {filtered.length > 0 && (
        <p className="small">
          {tt('search.filters')} {filtered.join(tt('search.list'))}{' '}
          <Link to="/list" search={{}} hash={hash} className="link">
            {tt('search.clearFilters')}
          </Link>
        </p>
      )}
      {answer.isLoading && <LoadingPanel rows={6} />}
      {answer.isError && <ErrorPanel error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data && <ListAnswer answer={answer.data} section={filters.section} />}
    </div>
  )
}
