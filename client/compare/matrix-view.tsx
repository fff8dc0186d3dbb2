import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel, StatePanel } from '#client/design/state-panel.tsx'
import { ExportAnswer } from '#client/export/export-menu.tsx'
import { askOverview } from '#client/questions.ts'
import { CellSentences } from './cell-sentences.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { askCoverage, askMatrix } from './questions.ts'
import { RowPicker } from './row-picker.tsx'
import type { ViewProps } from './view.ts'

/** Names by plans: rows by search, columns by region, kind and year; a cell opens its sentences. */
export function MatrixView({ address, change }: ViewProps) {
  const { rows, region, year, kind, row, plan } = address
  const asked = { rows: rows.join('\n'), region, year, kind }
  const matrix = useQuery(askMatrix(asked))
  const cell = matrix.data?.columns.find(({ id }) => id === plan)
  const chosen = matrix.data?.rows.find((each) => (each.entity?.id ?? each.asked) === row)
  return (
    <>
      <div className="compare-controls">
        <RowPicker
          rows={rows}
          named={matrix.data?.rows ?? []}
          choose={(next) => change({ rows: next, row: undefined, plan: undefined })}
        />
        <PlanFilters address={address} change={change} />
        {rows.length > 0 && (
          <div className="compare-take">
            <ExportAnswer answers={[{ what: 'matrix', params: asked }]} />
          </div>
        )}
      </div>
      {rows.length === 0 && <Examples choose={(names) => change({ rows: names })} />}
      {rows.length > 0 && matrix.isPending && <LoadingPanel rows={8} />}
      {matrix.isError && <ErrorPanel error={matrix.error} retry={() => void matrix.refetch()} />}
      {rows.length > 0 && matrix.data && (
        <div aria-busy={matrix.isPlaceholderData}>
          <MatrixTable
            answer={matrix.data}
            row={row}
            plan={plan}
            choose={(nextRow, nextPlan) => change({ row: nextRow, plan: nextPlan })}
          />
          {cell && chosen && row !== undefined && (
            <CellSentences
              row={row}
              plan={cell}
              name={chosen.entity?.name ?? chosen.asked}
              close={() => change({ row: undefined, plan: undefined })}
            />
          )}
        </div>
      )}
    </>
  )
}

function PlanFilters({ address, change }: ViewProps) {
  const { t } = useTranslation('compare')
  const coverage = useQuery(askCoverage())
  const rows = coverage.data?.rows ?? []
  const regions = [...new Set(rows.map(({ issuer }) => issuer.name))]
  const kinds = [...new Set(rows.flatMap(({ kind }) => kind ?? []))]
  const years = [...new Set(rows.flatMap((each) => each.years.flatMap(({ year }) => year ?? [])))].sort(
    (one, other) => other - one,
  )
  const filters = [
    { word: 'filterRegion', any: 'anyRegion', key: 'region', values: regions },
    { word: 'filterKind', any: 'anyKind', key: 'kind', values: kinds },
    { word: 'filterYear', any: 'anyYear', key: 'year', values: years },
  ] as const
  return filters.map(({ word, any, key, values }) => (
    <label className="compare-control" key={key}>
      <span className="small quiet">{t(word)}</span>
      <Select<string | number>
        showSearch
        allowClear
        placeholder={t(any)}
        value={address[key] ?? null}
        options={values.map((value) => ({ value, label: String(value) }))}
        onChange={(next: string | number | null | undefined) =>
          change({ [key]: next ?? undefined, row: undefined, plan: undefined })
        }
        className="compare-filter"
        getPopupContainer={(box: HTMLElement) => box.parentElement ?? document.body}
      />
    </label>
  ))
}

/** How many names the example sets beside each other. */
const EXAMPLES = 6

/** Something to begin with: what the plans of several regions name. */
function Examples({ choose }: { choose: (names: string[]) => void }) {
  const { t } = useTranslation('compare')
  const overview = useQuery(askOverview())
  const names = (overview.data?.nodes ?? [])
    .filter(({ issuer, type }) => !issuer && type !== 'Region')
    .sort((one, other) => (other.issuers ?? 0) - (one.issuers ?? 0) || other.documents - one.documents)
    .slice(0, EXAMPLES)
    .map(({ name }) => name)
  return (
    <StatePanel
      title={t('matrixEmpty')}
      action={
        names.length > 0 && (
          <Button onClick={() => choose(names)} className="example">
            {t('matrixExample', { names: names.join('、') })}
          </Button>
        )
      }
    >
      {t('matrixEmptyHow')}
    </StatePanel>
  )
}
