import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { askCoverage } from '#client/compare/questions.ts'
import { ErrorPanel, LoadingPanel } from '#client/design/state-panel.tsx'
import type { CoverageAnswer } from '#schema/compare.ts'

type Row = CoverageAnswer['rows'][number]

/** By issuer and kind: which years are here, which only in part, and which are missing between the first and the last. */
export function CoverageTable() {
  const { t } = useTranslation('compare')
  const coverage = useQuery(askCoverage())
  return (
    <section aria-label={t('coverage.title')}>
      <h2>{t('coverage.title')}</h2>
      <p className="small quiet">{t('coverage.how')}</p>
      {coverage.isPending && <LoadingPanel rows={4} />}
      {coverage.isError && <ErrorPanel error={coverage.error} retry={() => void coverage.refetch()} />}
      {coverage.data && (
        <table className="ruled plan-table" aria-label={t('coverage.table')}>
          <thead>
            <tr>
              <th scope="col">{t('coverage.issuer')}</th>
              <th scope="col">{t('coverage.kind')}</th>
              <th scope="col">{t('coverage.years')}</th>
              <th scope="col">{t('coverage.missing')}</th>
            </tr>
          </thead>
          <tbody>
            {coverage.data.rows.map((row) => (
              <CoverageRow key={`${row.issuer.id} ${row.kind}`} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function CoverageRow({ row: { issuer, kind, years, missing } }: { row: Row }) {
  const { t } = useTranslation('compare')
  return (
    <tr>
      <th scope="row">
        <Link to="/plans" search={{ region: issuer.name }}>
          {issuer.name}
        </Link>
      </th>
      <td>{kind}</td>
      <td>
        <ul className="coverage-years">
          {years.map(({ year, documents, fragments }) => (
            <li key={year ?? 'unknown'} title={fragments === documents ? t('coverage.fragment', { year }) : undefined}>
              {year ?? t('coverage.unknown')}
              {documents > 1 && `×${documents}`}
              {fragments === documents && <span className="quiet">（{t('excerpt')}）</span>}
            </li>
          ))}
        </ul>
        {years.length > 1 && (
          <Link
            to="/compare"
            search={{ issuer: issuer.name, kind, years: [], rows: [], issuers: [] }}
            className="link small"
          >
            {t('coverage.compare')}
          </Link>
        )}
      </td>
      <td className={missing.length === 0 ? 'quiet' : undefined} data-name={t('coverage.missing')}>
        {missing.length === 0 ? t('coverage.none') : spansOf(missing)}
      </td>
    </tr>
  )
}

/** 2004, 2006–2007, 2009–2012. */
export function spansOf(years: readonly number[]): string {
  const spans: [number, number][] = []
  for (const year of years) {
    const last = spans.at(-1)
    if (last !== undefined && last[1] === year - 1) last[1] = year
    else spans.push([year, year])
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join('、')
}
