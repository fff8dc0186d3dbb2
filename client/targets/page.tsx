import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Checkbox, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel, StatePanel } from '#client/design/state-panel.tsx'
import { ExportAnswer } from '#client/export/export-menu.tsx'
import { Pager } from '#client/design/pager.tsx'
import { useTitle } from '#client/design/use-title.ts'
import type { TargetsAnswer } from '#schema/targets.ts'
import type { TargetsAddress } from './address.ts'
import { ChosenIndicator } from './chosen-indicator.tsx'
import { IndicatorList } from './indicator-list.tsx'
import { askTargets } from './questions.ts'
import './targets.css'
import { TargetTable } from './target-table.tsx'

const route = getRouteApi('/targets')
const PAGE = 50
/** Milliseconds without a key after which what was typed is looked for. */
const PAUSE = 300

/** Numbers that plans set: the indicators beside, the chosen one as a line over the years, and every number with its sentence. */
export default function TargetsPage() {
  const { t } = useTranslation('targets')
  const navigate = useNavigate()
  const address = route.useSearch()
  useTitle(t('title'))
  const { page = 1, ...filters } = address
  const answer = useQuery(askTargets({ ...filters, limit: PAGE, offset: (page - 1) * PAGE }))
  const change = (next: Partial<TargetsAddress>) =>
    void navigate({ to: '/targets', search: { ...address, page: undefined, ...next }, resetScroll: false })
  return (
    <div className="page targets">
      <header>
        <h1>{t('title')}</h1>
        <p className="quiet">{t('intro')}</p>
      </header>
      <Filters address={address} change={change} answer={answer.data} />
      {answer.isPending && <LoadingPanel rows={10} />}
      {answer.isError && <ErrorPanel error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data?.indicators.length === 0 && <StatePanel title={t('empty')}>{t('emptyHow')}</StatePanel>}
      {answer.data && answer.data.indicators.length > 0 && (
        <div className="targets-body" aria-busy={answer.isPlaceholderData}>
          <IndicatorList
            answer={answer.data}
            chosen={address.indicator}
            choose={(indicator) => change({ indicator })}
          />
          <div className="targets-main">
            {address.indicator !== undefined && <ChosenIndicator answer={answer.data} indicator={address.indicator} />}
            <TargetTable answer={answer.data} sort={address.sort ?? 'year'} order={(sort) => change({ sort })} />
            <Pager
              page={address.page ?? 1}
              size={PAGE}
              total={answer.data.total}
              range={(place) => t('range', place)}
              turn={(next) => change({ page: next })}
            />
          </div>
        </div>
      )}
    </div>
  )
}

interface FiltersProps {
  address: TargetsAddress
  change: (next: Partial<TargetsAddress>) => void
  answer: TargetsAnswer | undefined
}

function Filters({ address, change, answer }: FiltersProps) {
  const { t } = useTranslation('targets')
  const { q, indicator, region, year, part, sort } = address
  const list = <Value extends string | number>(values: Value[], chosen: Value | undefined) =>
    [...new Set([...values, ...(chosen === undefined ? [] : [chosen])])].map((value) => ({
      value,
      label: String(value),
    }))
  return (
    <div className="targets-filters">
      <Find q={address.q} find={(q) => change({ q, indicator: undefined })} />
      <label className="targets-filter">
        <span className="small quiet">{t('region')}</span>
        <Select<string>
          showSearch
          allowClear
          placeholder={t('anyRegion')}
          value={address.region ?? null}
          options={list(answer?.regions ?? [], address.region)}
          onChange={(region: string | undefined) => change({ region })}
          getPopupContainer={(box: HTMLElement) => box.parentElement ?? document.body}
        />
      </label>
      <label className="targets-filter">
        <span className="small quiet">{t('year')}</span>
        <Select<number>
          allowClear
          placeholder={t('anyYear')}
          value={address.year ?? null}
          options={list(answer?.years ?? [], address.year)}
          onChange={(year: number | undefined) => change({ year })}
          getPopupContainer={(box: HTMLElement) => box.parentElement ?? document.body}
        />
      </label>
      <Checkbox
        checked={address.part === 'all'}
        onChange={({ target }) => change({ part: target.checked ? 'all' : undefined })}
      >
        {t('review')}
      </Checkbox>
      {answer !== undefined && answer.total > 0 && (
        <div className="targets-take">
          <ExportAnswer answers={[{ what: 'targets', params: { q, indicator, region, year, part, sort } }]} />
        </div>
      )}
    </div>
  )
}

/** Looks for what is typed after a pause; the address leads when it changes by itself (back, a link). */
function Find({ q, find }: { q: string | undefined; find: (q: string | undefined) => void }) {
  const { t } = useTranslation('targets')
  const [typed, setTyped] = useState(q ?? '')
  const [seen, setSeen] = useState(q)
  if (seen !== q) {
    setSeen(q)
    setTyped(q ?? '')
  }
  const words = typed.trim() === '' ? undefined : typed.trim()
  useEffect(() => {
    if (words === q) return
    const timer = setTimeout(() => find(words), PAUSE)
    return () => clearTimeout(timer)
  })
  return (
    <label className="targets-filter targets-find">
      <span className="small quiet">{t('find')}</span>
      <Input
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        placeholder={t('findPlaceholder')}
        maxLength={64}
        allowClear
      />
    </label>
  )
}
