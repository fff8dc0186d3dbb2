import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingPanel } from '#client/design/state-panel.tsx'
import { type ChartPicture, takeChart } from '#client/export/chart-picture.ts'
import { ExportMenu } from '#client/export/export-menu.tsx'
import type { TargetsAnswer } from '#schema/targets.ts'
import { IndicatorName } from './indicator-list.tsx'

/** Drawing is loaded only when there is a line to draw. */
const Chart = lazy(() => import('./chart.tsx'))

const CHART_FORMS = ['svg', 'png'] as const

/** One indicator: under which names plans set it, and its numbers over the years. */
export function ChosenIndicator({ answer, indicator }: { answer: TargetsAnswer; indicator: string }) {
  const { t } = useTranslation(['targets', 'export'])
  const [picture, setPicture] = useState<() => ChartPicture>()
  const drawn = useCallback((take: () => ChartPicture) => setPicture(() => take), [])
  const chosen = answer.indicators.find(({ key }) => key === indicator)
  if (chosen === undefined) return null
  const years = new Set(answer.series.flatMap(({ points }) => points.map(({ year }) => year)))
  return (
    <section aria-label={chosen.name}>
      <h2>
        <IndicatorName indicator={chosen} />
      </h2>
      {chosen.names.length > 1 && <p className="small quiet">{t('names', { names: chosen.names.join('、') })}</p>}
      {years.size < 2 ? (
        <p className="small quiet">{t('chartFew')}</p>
      ) : (
        <figure className="chart-frame">
          <Suspense fallback={<LoadingPanel rows={6} />}>
            <Chart
              series={answer.series}
              unit={chosen.unit}
              label={t('chart', { name: chosen.name })}
              onDrawn={drawn}
            />
          </Suspense>
          <figcaption className="section-head small quiet">
            {t('chartHow')}
            {picture && (
              <ExportMenu
                forms={CHART_FORMS}
                label={t('export:picture')}
                take={(form) => takeChart(form === 'png' ? form : 'svg', picture(), 'targets')}
              />
            )}
          </figcaption>
        </figure>
      )}
    </section>
  )
}
