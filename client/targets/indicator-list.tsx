import { useTranslation } from 'react-i18next'
import type { Indicator, TargetsAnswer } from '#schema/targets.ts'

interface ListProps {
  answer: TargetsAnswer
  chosen: string | undefined
  choose: (key: string | undefined) => void
}

/** The indicators that the filters leave, those over most years first. */
export function IndicatorList({ answer, chosen, choose }: ListProps) {
  const { t } = useTranslation('targets')
  const { indicators, indicatorsTotal } = answer
  return (
    <nav className="indicators" aria-label={t('indicators')}>
      <h2>{t('indicators')}</h2>
      <ul className="indicator-list" tabIndex={0} aria-label={t('indicators')}>
        <li>
          <button
            type="button"
            className="indicator"
            aria-pressed={chosen === undefined}
            onClick={() => choose(undefined)}
          >
            {t('allIndicators')}
          </button>
        </li>
        {indicators.map((indicator) => (
          <li key={indicator.key}>
            <button
              type="button"
              className="indicator"
              aria-pressed={chosen === indicator.key}
              onClick={() => choose(indicator.key)}
            >
              <IndicatorName indicator={indicator} />
              <span className="small quiet">
                {t('indicatorNumbers', {
                  years: indicator.years.length,
                  regions: indicator.regions.length,
                  count: indicator.count,
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {indicators.length < indicatorsTotal && (
        <p className="small quiet">{t('indicatorsCut', { shown: indicators.length, of: indicatorsTotal })}</p>
      )}
    </nav>
  )
}

/** 地区生产总值 增长（%）: one direction and one unit. */
export function IndicatorName({ indicator: { name, direction, unit } }: { indicator: Indicator }) {
  const { t } = useTranslation('targets')
  return (
    <span>
      {name} {t(`direction.${direction}`)}
      {unit !== '' && <span className="quiet">{t('unit', { unit })}</span>}
    </span>
  )
}
