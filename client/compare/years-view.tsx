import { useQuery } from '@tanstack/react-query'
import { Checkbox, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel, StatePanel } from '#client/design/state-panel.tsx'
import { Pager } from '#client/design/pager.tsx'
import { ExportAnswer } from '#client/export/export-menu.tsx'
import { ApiError } from '#client/api.ts'
import { type CompareYearsAnswer, type CoverageAnswer, FOLLOWED } from '#schema/compare.ts'
import { askCoverage, askYears } from './questions.ts'
import { StepSummary } from './step-summary.tsx'
import type { ViewProps } from './view.ts'
import { YearsTable } from './years-table.tsx'

const PAGE = 100

/** One issuer: which years to compare, what changed, and each thing with what every plan said of it. */
export function YearsView(props: ViewProps) {
  const { t } = useTranslation('compare')
  const coverage = useQuery(askCoverage())
  if (coverage.isPending) return <LoadingPanel rows={8} />
  if (coverage.isError) return <ErrorPanel error={coverage.error} retry={() => void coverage.refetch()} />
  if (coverage.data.rows.length === 0) return <StatePanel title={t('empty')}>{t('emptyHow')}</StatePanel>
  return <Years {...props} coverage={coverage.data.rows} />
}

/** Without a choice the issuer with most years. */
function firstIssuer(coverage: CoverageAnswer['rows']): string {
  const [most] = [...coverage].sort((one, other) => other.years.length - one.years.length)
  return most?.issuer.name ?? ''
}

function Years({ address, change, coverage }: ViewProps & { coverage: CoverageAnswer['rows'] }) {
  const { t } = useTranslation('compare')
  const issuer = address.issuer ?? firstIssuer(coverage)
  const own = coverage.filter((row) => row.issuer.name === issuer || row.issuer.id === issuer)
  const known = own.flatMap(({ years }) => years.flatMap(({ year }) => year ?? [])).sort((one, other) => one - other)
  const years = address.years.length > 0 ? address.years : known.slice(-2)
  const { about = 'PLANS', change: only, page = 1 } = address
  const asked = {
    issuer,
    about,
    change: only,
    years: years.length > 0 ? [...years].sort((one, other) => one - other).join(',') : undefined,
    kind: address.kind,
  }
  const answer = useQuery(askYears({ ...asked, limit: PAGE, offset: (page - 1) * PAGE }))
  const names = [...new Set(coverage.map((row) => row.issuer.name))]
  return (
    <>
      <div className="compare-controls">
        <label className="compare-control">
          <span className="small quiet">{t('issuer')}</span>
          <Select
            showSearch
            value={own[0]?.issuer.name ?? issuer}
            options={names.map((name) => ({ value: name, label: name }))}
            onChange={(next) =>
              change({ issuer: next, years: [], kind: undefined, change: undefined, open: undefined, page: undefined })
            }
            className="compare-select"
            getPopupContainer={(box: HTMLElement) => box.parentElement ?? document.body}
          />
        </label>
        <div className="compare-control">
          <span className="small quiet">{t('about')}</span>
          <Segmented
            aria-label={t('about')}
            value={about}
            options={FOLLOWED.map((each) => ({ value: each, label: t(`aboutKinds.${each}`) }))}
            onChange={(next) => change({ about: next, change: undefined, open: undefined, page: undefined })}
          />
        </div>
        {answer.data && (
          <div className="compare-take">
            <ExportAnswer answers={[{ what: 'years', params: asked }]} />
          </div>
        )}
      </div>
      {answer.data && (
        <fieldset className="compare-years">
          <legend className="small quiet">{t('yearsHow')}</legend>
          <Checkbox.Group
            value={answer.data.plans.map(({ year }) => year)}
            options={(answer.data.available.find(({ kind }) => kind === answer.data.kind)?.years ?? []).map((year) => ({
              value: year,
              label: String(year),
            }))}
            onChange={(next: number[]) =>
              next.length > 0 && change({ years: next, change: undefined, open: undefined, page: undefined })
            }
          />
        </fieldset>
      )}
      {answer.isPending && <LoadingPanel rows={10} />}
      {answer.isError &&
        (answer.error instanceof ApiError && answer.error.status === 404 ? (
          <StatePanel title={t('unknown', { words: issuer })}>{t('unknownHow')}</StatePanel>
        ) : (
          <ErrorPanel error={answer.error} retry={() => void answer.refetch()} />
        ))}
      {answer.data && (
        <div aria-busy={answer.isPlaceholderData}>
          <Told answer={answer.data} />
          <StepSummary
            answer={answer.data}
            chosen={only}
            choose={(next) => change({ change: next, open: undefined, page: undefined })}
          />
          {answer.data.rows.length === 0 ? (
            <StatePanel title={t('noRows')}>{t('noRowsHow')}</StatePanel>
          ) : (
            <YearsTable answer={answer.data} open={address.open} choose={(open) => change({ open })} />
          )}
          <Pager
            page={page}
            size={PAGE}
            total={answer.data.total}
            range={(place) => t('range', place)}
            turn={(next) => change({ page: next, open: undefined })}
          />
        </div>
      )}
    </>
  )
}

/** What a reader must know of the plans before reading the changes. */
function Told({ answer }: { answer: CompareYearsAnswer }) {
  const { t } = useTranslation('compare')
  const { issuer, plans } = answer
  const parts = plans.filter(({ fragment }) => fragment !== undefined)
  const list = (names: { name: string }[]) => names.map(({ name }) => name).join('、')
  return (
    <div className="compare-told small">
      {plans.length === 1 && (
        <p>
          {t('oneYear', { issuer: issuer.name })} · {t('oneYearHow')}
        </p>
      )}
      {issuer.formerly.length > 0 && <p>{t('formerly', { names: list(issuer.formerly) })}</p>}
      {issuer.others.length > 0 && <p>{t('others', { names: list(issuer.others) })}</p>}
      {parts.length > 0 && (
        <p className="compare-warning">
          {parts.map(({ year, fragment }) => fragment && t(`fragment.${fragment}`, { year })).join(' · ')} ·{' '}
          {t('fragment.how')}
        </p>
      )}
    </div>
  )
}
