import { FilterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Drawer, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWide } from '#client/design/use-wide.ts'
import { askMentions } from '#client/questions.ts'
import type { MentionsAnswer } from '#schema/api.ts'
import { type Asked, isFiltered, NO_FILTERS, unfilteredParamsOf } from './asked.ts'
import { countFacets } from './facets.ts'

/** Filters with what each would leave; a sheet from below on a narrow window. */
export function Filters({ address, answer }: { address: Asked; answer: MentionsAnswer }) {
  const { t } = useTranslation()
  const wide = useWide(900)
  const [open, setOpen] = useState(false)
  const unfiltered = useQuery(askMentions(unfilteredParamsOf(address)))
  if (answer.total.documents === 0 && !isFiltered(address)) return null
  const form = <FilterForm address={address} answer={unfiltered.data ?? answer} />
  if (wide) {
    return (
      <section className="filters" aria-label={t('search.filters')}>
        {form}
      </section>
    )
  }
  return (
    <>
      <Button className="filters-open" icon={<FilterOutlined />} onClick={() => setOpen(true)}>
        {t('search.filters')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" title={t('search.filters')} size="large">
        {form}
      </Drawer>
    </>
  )
}

function FilterForm({ address, answer }: { address: Asked; answer: MentionsAnswer }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { regions, years, kinds } = countFacets(answer.documents, address)
  const change = (filter: Partial<Asked>) => ({ ...address, page: undefined, at: undefined, ...filter })
  return (
    <div className="filter-form">
      <FacetList
        title={t('search.region')}
        facets={regions}
        chosen={address.region}
        to={(region) => change({ region })}
      />
      <FacetList title={t('search.year')} facets={years} chosen={address.year} to={(year) => change({ year })} />
      <FacetList title={t('search.kind')} facets={kinds} chosen={address.kind} to={(kind) => change({ kind })} />
      <div>
        <h2 className="filter-title">{t('search.part')}</h2>
        <Segmented
          size="small"
          aria-label={t('search.part')}
          value={address.section ?? 'all'}
          options={[
            { value: 'all', label: t('search.partAll') },
            { value: 'review', label: t('search.partReview') },
            { value: 'plan', label: t('search.partPlan') },
          ]}
          onChange={(part) =>
            void navigate({
              to: '/',
              search: change({ section: part === 'review' || part === 'plan' ? part : undefined }),
            })
          }
        />
      </div>
      {answer.total.documents > answer.documents.length && (
        <p className="small quiet">
          {t('search.facetsCut', { shown: answer.documents.length, of: answer.total.documents })}
        </p>
      )}
      {isFiltered(address) && (
        <Link to="/" search={{ ...address, ...NO_FILTERS }} className="link">
          {t('search.clearFilters')}
        </Link>
      )}
    </div>
  )
}

interface FacetListProps<Value> {
  title: string
  facets: { value: Value; documents: number }[]
  chosen: Value | undefined
  /** The address with this value chosen, or with none. */
  to: (value: Value | undefined) => Asked
}

function FacetList<Value extends string | number>({ title, facets, chosen, to }: FacetListProps<Value>) {
  const { t } = useTranslation()
  if (facets.length === 0) return null
  return (
    <div>
      <h2 className="filter-title">{title}</h2>
      <ul>
        {facets.map(({ value, documents }) => (
          <li key={value}>
            <Link
              to="/"
              search={to(value === chosen ? undefined : value)}
              className={value === chosen ? 'facet facet-chosen' : 'facet'}
              aria-label={t('search.facetCount', { name: value, count: documents })}
              aria-current={value === chosen ? 'true' : undefined}
            >
              <span>{value}</span>
              <span className="quiet">{documents}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
