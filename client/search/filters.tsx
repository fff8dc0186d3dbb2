import { FilterOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Drawer, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWide } from '#client/design/use-wide.ts'
import type { MentionsAnswer } from '#schema/api/mentions.ts'
import { type Asked, isFiltered, NO_FILTERS } from './asked.ts'
import { YearRange } from './year-range.tsx'

type Facets = NonNullable<MentionsAnswer['facets']>

/** Filters with what each would leave; a sheet from below on a narrow window. */
export function Filters({ address, answer }: { address: Asked; answer: MentionsAnswer }) {
  const { t } = useTranslation()
  const wide = useWide(900)
  const [open, setOpen] = useState(false)
  if (answer.facets === undefined || (answer.total.documents === 0 && !isFiltered(address))) return null
  const form = <FilterForm address={address} facets={answer.facets} />
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

function FilterForm({ address, facets }: { address: Asked; facets: Facets }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const change = (filter: Partial<Asked>) => ({ ...address, page: undefined, at: undefined, ...filter })
  const years = facets.years.map(({ value, documents }) => ({ value, documents, name: String(value), depth: 0 }))
  const kinds = facets.kinds.map(({ value, documents }) => ({ value, documents, name: value, depth: 0 }))
  return (
    <div className="filter-form">
      <FacetList
        title={t('search.region')}
        facets={facets.regions.map(({ id, ...rest }) => ({ ...rest, value: id }))}
        isChosen={({ value, name }) => address.region === value || address.region === name}
        to={(region) => change({ region })}
      />
      <div>
        <FacetList
          title={t('search.year')}
          facets={years}
          isChosen={({ value }) => value === address.year}
          to={(year) => change({ year, from: undefined, to: undefined })}
        />
        <YearRange
          years={years.map(({ value }) => value)}
          from={address.from}
          to={address.to}
          onChange={(range) => void navigate({ to: '/', search: change({ year: undefined, ...range }) })}
        />
      </div>
      <FacetList
        title={t('search.kind')}
        facets={kinds}
        isChosen={({ value }) => value === address.kind}
        to={(kind) => change({ kind })}
      />
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
      {isFiltered(address) && (
        <Link to="/" search={{ ...address, ...NO_FILTERS }} className="link">
          {t('search.clearFilters')}
        </Link>
      )}
    </div>
  )
}

interface Facet<Value> {
  value: Value
  name: string
  /** How far it is set in: a region below another one. */
  depth: number
  documents: number
}
interface FacetListProps<Value> {
  title: string
  facets: Facet<Value>[]
  isChosen: (facet: Facet<Value>) => boolean
  /** The address with this value chosen, or with none. */
  to: (value: Value | undefined) => Asked
}

function FacetList<Value extends string | number>({ title, facets, isChosen, to }: FacetListProps<Value>) {
  const { t } = useTranslation()
  if (facets.length === 0) return null
  return (
    <div>
      <h2 className="filter-title">{title}</h2>
      <ul className="facets">
        {facets.map((facet) => {
          const chosen = isChosen(facet)
          const { value, name, depth, documents } = facet
          return (
            <li key={value}>
              <Link
                to="/"
                search={to(chosen ? undefined : value)}
                className={chosen ? 'facet facet-chosen' : 'facet'}
                style={{ paddingLeft: 8 + depth * 12 }}
                aria-label={t('search.facetCount', { name, count: documents })}
                aria-current={chosen ? 'true' : undefined}
              >
                <span>{name}</span>
                <span className="quiet">{documents}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
