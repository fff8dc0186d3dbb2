import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useTitle } from '#client/design/use-title.ts'
import type { CompareAddress } from './address.ts'
import './compare.css'
import { IssuersView } from './issuers-view.tsx'
import { MatrixView } from './matrix-view.tsx'
import { YearsView } from './years-view.tsx'

const route = getRouteApi('/compare')
const VIEWS = ['years', 'matrix', 'issuers'] as const

/** Plans beside each other: one issuer over the years, names by plans, what issuers share. */
export default function ComparePage() {
  const { t } = useTranslation('compare')
  const navigate = useNavigate()
  const address = route.useSearch()
  const { view = 'years' } = address
  useTitle(t('title'))
  const change = (next: Partial<CompareAddress>) =>
    void navigate({ to: '/compare', search: { ...address, ...next }, resetScroll: false })
  return (
    <div className="page compare">
      <header className="compare-head">
        <h1>{t('title')}</h1>
        <Segmented
          aria-label={t('view.label')}
          value={view}
          options={VIEWS.map((each) => ({ value: each, label: t(`view.${each}`) }))}
          onChange={(next) => change({ view: next, page: undefined })}
        />
      </header>
      <p className="quiet">{t(`intro.${view}`)}</p>
      {view === 'years' && <YearsView address={address} change={change} />}
      {view === 'matrix' && <MatrixView address={address} change={change} />}
      {view === 'issuers' && <IssuersView address={address} change={change} />}
    </div>
  )
}
