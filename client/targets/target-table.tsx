import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { CiteButton } from '#client/cite/cite-button.tsx'
import { HighlightedText } from '#client/design/highlighted-text.tsx'
import type { TargetRow, TargetsAnswer, TargetsQuery } from '#schema/targets.ts'
import { figureOf } from './figure.ts'

type Sort = TargetsQuery['sort']
const COLUMNS = ['year', 'region', 'indicator', 'value'] as const satisfies readonly Sort[]

interface TableProps {
  answer: TargetsAnswer
  sort: Sort
  order: (sort: Sort) => void
}

/** Every number with its sentence; a click on a heading sorts. On a narrow window each row stands as a block. */
export function TargetTable({ answer, sort, order }: TableProps) {
  const { t } = useTranslation('targets')
  return (
    <>
      <p className="small quiet">{t('total', { count: answer.total })}</p>
      <table className="ruled target-table" aria-label={t('table')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                scope="col"
                key={column}
                aria-sort={
                  sort === column ? (column === 'year' || column === 'value' ? 'descending' : 'ascending') : 'none'
                }
              >
                <button type="button" className="sort" onClick={() => order(column)}>
                  {t(`column.${column}`)}
                  {sort === column && <span aria-hidden="true"> ↓</span>}
                </button>
              </th>
            ))}
            <th scope="col">{t('column.sentence')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.targets.map((target) => (
            <Row key={`${target.id} ${target.document.id}`} target={target} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ target }: { target: TargetRow }) {
  const { t } = useTranslation('targets')
  const { t: main } = useTranslation()
  const { year, region, indicator, comparator, value, unit, due, firmness, review, document, passage } = target
  return (
    <tr>
      <td>{year}</td>
      <td>{region}</td>
      <th scope="row">
        {indicator} {review && <Tag>{t('inReview')}</Tag>}
      </th>
      <td className="target-value">
        {firmness !== undefined && <span className="small quiet">{firmness} </span>}
        {main(`compare.${comparator}`, { value: figureOf(value, unit) })}
        {due !== undefined && <span className="small quiet target-due">{due}</span>}
      </td>
      <td>
        {passage && (
          <div className="with-cite">
            <Link
              to="/plans/$id"
              params={{ id: document.id }}
              search={{ at: passage.id, hide: [] }}
              className="target-sentence"
            >
              <HighlightedText text={passage.text} ranges={passage.highlights} />
              <span className="small quiet target-source">{document.title}</span>
            </Link>
            <CiteButton document={document.id} passage={passage.id} />
          </div>
        )}
      </td>
    </tr>
  )
}
