import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Board } from './board.ts'
import './coverage-board.css'

/** Regions by years; each figure opens its plans. `limit` rows are drawn, and said so when there are more. */
export function CoverageBoard({ board, limit = Infinity }: { board: Board; limit?: number }) {
  const { t } = useTranslation()
  const rows = board.rows.slice(0, limit)
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells))
  return (
    <div className="board-frame">
      <table className="board" aria-label={t('board.label')}>
        <thead>
          <tr>
            <th scope="col">{t('board.region')}</th>
            {board.years.map((year) => (
              <th scope="col" key={year ?? 'unknown'}>
                {year ?? t('board.unknownYear')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ region, cells }) => (
            <tr key={region}>
              <th scope="row">
                <Link to="/plans" search={{ region }}>
                  {region}
                </Link>
              </th>
              {cells.map((documents, at) => (
                <td key={board.years[at] ?? 'unknown'}>
                  <Cell region={region} year={board.years[at]} documents={documents} most={most} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < board.rows.length && (
        <p className="small quiet board-cut">
          {t('board.shown', { shown: rows.length, of: board.rows.length })}
          <Link to="/plans" className="link">
            {t('board.all', { count: board.rows.length })}
          </Link>
        </p>
      )}
    </div>
  )
}

function Cell(field: { region: string; year: number | undefined; documents: number; most: number }) {
  const { t } = useTranslation()
  const { region, year, documents, most } = field
  if (documents === 0) {
    return (
      <span className="board-cell board-none">
        <span className="aside-voice">{t('board.none')}</span>
      </span>
    )
  }
  return (
    <Link
      to="/plans"
      search={{ region, year }}
      className="board-cell"
      style={{ '--depth': `${8 + (10 * documents) / most}%` }}
      aria-label={t('board.cell', { region, year: year ?? t('board.unknownYear'), count: documents })}
    >
      {documents}
    </Link>
  )
}
