import { useTranslation } from 'react-i18next'
import type { LineLook } from '../drawing/things.ts'
import { LineSwatch } from './swatch.tsx'

const LOOKS: LineLook[] = ['said', 'part', 'mentioned', 'together']

/** What size, filling, rim and line mean; the shapes and colours are explained beside the filters. */
export function Legend() {
  const { t } = useTranslation('network')
  return (
    <ul className="legend quiet small" aria-label={t('legend.label')}>
      <li>
        <svg width="28" height="14" viewBox="0 0 28 14" className="legend-dots" aria-hidden="true">
          <circle cx="4" cy="8" r="2.5" />
          <circle cx="17" cy="7" r="6" />
        </svg>
        {t('legend.size')}
      </li>
      <li>
        <svg width="14" height="14" viewBox="0 0 14 14" className="legend-dots full" aria-hidden="true">
          <circle cx="7" cy="7" r="6" />
        </svg>
        {t('legend.hub')}
      </li>
      <li>
        <svg width="14" height="14" viewBox="0 0 14 14" className="legend-dots" aria-hidden="true">
          <circle cx="7" cy="7" r="6.2" />
          <circle cx="7" cy="7" r="3.6" />
        </svg>
        {t('legend.shared')}
      </li>
      {LOOKS.map((look) => (
        <li key={look}>
          <LineSwatch look={look} />
          {t(`legend.${look}`)}
        </li>
      ))}
    </ul>
  )
}
