import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NameListAnswer } from '#schema/mentions.ts'

interface NameTableProps {
  answer: NameListAnswer
  /** The plans shown, from one to before another. */
  columns: { from: number; to: number }
  /** Without the names that are in no plan. */
  onlyFound: boolean
  section: 'review' | 'plan' | undefined
}

type Plan = NameListAnswer['plans'][number]
type Name = NameListAnswer['names'][number]

/** Names under each other, plans side by side; a count opens its sentences, a name the whole answer. */
export function NameTable({ answer, columns: { from, to }, onlyFound, section }: NameTableProps) {
  const { t } = useTranslation('lookup')
  const plans = answer.plans.slice(from, to)
  const counts = new Map(answer.cells.map(([row, column, count]) => [`${row} ${column}`, count]))
  const most = Math.max(1, ...counts.values())
  const rows = answer.names.map((name, row) => ({ name, row })).filter(({ name }) => !onlyFound || name.documents > 0)
  return (
    <div className="name-frame" tabIndex={0} role="region" aria-label={t('list.table')}>
      <table className="name-table">
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.all')}</th>
            {plans.map((plan) => (
              <th scope="col" key={plan.id} title={plan.title}>
                <Link to="/plans/$id" params={{ id: plan.id }} search={{ hide: [] }}>
                  {plan.issuer ?? plan.title}
                  {plan.issuer !== undefined && <span className="quiet">{plan.year}</span>}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, row }) => (
            <tr key={name.name}>
              <th scope="row">
                <Link to="/" search={{ q: name.name, by: name.by, section }}>
                  {name.name}
                </Link>
                <ReadAs name={name} />
              </th>
              <td className="name-total">{name.documents > 0 ? name.mentions : t('list.none')}</td>
              {plans.map((plan, column) => {
                const count = counts.get(`${row} ${from + column}`)
                return (
                  <td key={plan.id}>{count !== undefined && <Cell {...{ name, plan, count, most, section }} />}</td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How the name was read, where that is more than the name itself. */
function ReadAs({ name: { name, by, inside, entities } }: { name: Name }) {
  const { t } = useTranslation('lookup')
  const { t: tt } = useTranslation()
  const others = entities.map((entity) => entity.name).filter((each) => each !== name)
  const parts = [by === 'text' ? t('list.asText') : others.join(tt('search.list')), inside ? t('list.inside') : '']
  const text = parts.filter((part) => part !== '').join(' · ')
  return text === '' ? null : <span className="name-read small quiet">{text}</span>
}

/** A count, deeper the higher it is; it leads to the sentences of this name in plans of this issuer and year. */
function Cell(props: { name: Name; plan: Plan; count: number; most: number; section: NameTableProps['section'] }) {
  const { t } = useTranslation('lookup')
  const { name, plan, count, most, section } = props
  const { issuer, year, title } = plan
  const depth = 6 + Math.round((14 * Math.log1p(count)) / Math.log1p(most))
  return (
    <Link
      to="/"
      search={{ q: name.name, by: name.by, region: plan.issuer, year: plan.year, section }}
      className="name-cell"
      style={{ '--depth': `${depth}%` }}
      aria-label={t('list.cell', {
        name: name.name,
        plan: issuer === undefined ? title : `${issuer} ${year ?? ''}`,
        count,
      })}
    >
      {count}
    </Link>
  )
}
