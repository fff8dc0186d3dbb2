import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TypeIcon } from '#client/design/type-icon.tsx'
import type { CompareMatrixAnswer } from '#schema/compare.ts'
import { GROUP_OF } from '#schema/entity.ts'

interface TableProps {
  answer: CompareMatrixAnswer
  row: string | undefined
  plan: string | undefined
  choose: (row: string, plan: string) => void
}

type Column = CompareMatrixAnswer['columns'][number]
type Row = CompareMatrixAnswer['rows'][number]

/** A cell is a count with depth of colour; what is looked for stands still while the plans scroll under it. */
export function MatrixTable({ answer, row, plan, choose }: TableProps) {
  const { t } = useTranslation('compare')
  const { columns, rows, cut } = answer
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts))
  return (
    <>
      <div className="compare-frame" tabIndex={0} role="region" aria-label={t('matrixTable')}>
        <table className="matrix" aria-label={t('matrixTable')}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              {columns.map((column) => (
                <th scope="col" key={column.id} title={column.title}>
                  <ColumnHead column={column} />
                </th>
              ))}
              <th scope="col">{t('total')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((each) => (
              <tr key={each.asked}>
                <th scope="row">
                  <RowHead row={each} />
                </th>
                {each.counts.map((count, at) => {
                  const column = columns[at]
                  const id = each.entity?.id ?? each.asked
                  return (
                    column && (
                      <td key={column.id}>
                        <Cell
                          count={count}
                          most={most}
                          label={t('cell', { plan: column.title, name: each.entity?.name ?? each.asked, count })}
                          isOpen={row === id && plan === column.id}
                          choose={() => choose(id, column.id)}
                        />
                      </td>
                    )
                  )
                })}
                <td className="matrix-total">{each.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cut.columns.shown < cut.columns.of && <p className="small quiet">{t('matrixCut', cut.columns)}</p>}
      {cut.rows.shown < cut.rows.of && <p className="small quiet">{t('rowsCut', cut.rows)}</p>}
    </>
  )
}

function ColumnHead({ column: { id, issuer, year, title, fragment } }: { column: Column }) {
  const { t } = useTranslation('compare')
  return (
    <Link to="/plans/$id" params={{ id }}>
      <span>{issuer ?? title}</span>
      <span>{year}</span>
      {fragment && <span className="quiet">{t('excerpt')}</span>}
    </Link>
  )
}

function RowHead({ row: { asked, entity, others } }: { row: Row }) {
  const { t } = useTranslation('compare')
  const { t: main } = useTranslation()
  if (entity === undefined) {
    return (
      <>
        “{asked}” <span className="small quiet">{t('asText')}</span>
      </>
    )
  }
  return (
    <>
      <Link to="/entities/$id" params={{ id: entity.id }}>
        <span style={{ color: `var(--group-${GROUP_OF[entity.type]})` }}>
          <TypeIcon type={entity.type} />
        </span>{' '}
        {entity.name}
        <span className="aside-voice">{main(`type.${entity.type}`)}</span>
      </Link>
      {others.length > 0 && (
        <span className="small quiet matrix-others">
          {t('alsoNamed', { names: others.map(({ name, type }) => `${name}（${main(`type.${type}`)}）`).join('、') })}
        </span>
      )}
    </>
  )
}

function Cell(cell: { count: number; most: number; label: string; isOpen: boolean; choose: () => void }) {
  const { t } = useTranslation('compare')
  if (cell.count === 0) {
    return (
      <span className="matrix-cell matrix-none">
        <span className="aside-voice">{t('cellNone')}</span>
      </span>
    )
  }
  return (
    <button
      type="button"
      className="matrix-cell"
      style={{ '--depth': `${6 + (18 * cell.count) / cell.most}%` }}
      aria-label={cell.label}
      aria-pressed={cell.isOpen}
      onClick={cell.choose}
    >
      {cell.count}
    </button>
  )
}
