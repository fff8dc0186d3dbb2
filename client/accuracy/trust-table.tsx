import { useTranslation } from 'react-i18next'
import { type Band, judgeTrust, ofHundred } from './figures.ts'
import { RateBar } from './rate.tsx'

/** Said and right, band by band, and the sum of it in a sentence. */
export function TrustTable({ label, bands }: { label: string; bands: Band[] }) {
  const { t } = useTranslation('accuracy')
  const { points, rising } = judgeTrust(bands)
  const verdict = points === 0 ? 'fair' : points > 0 ? 'high' : 'low'
  return (
    <div>
      <h3>{label}</h3>
      <p className="small">
        {t(`trust.${verdict}`, { points: Math.abs(points) })} {t(rising ? 'trust.rising' : 'trust.uneven')}
      </p>
      <table className="ruled trust-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('band')}</th>
            <th scope="col">{t('right')}</th>
            <th scope="col" className="figure">
              {t('found')}
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.map(({ from, found, sure, right }, at) => (
            <tr key={from}>
              <th scope="row">
                {at === 0
                  ? t('below', { to: written(bands[1]?.from ?? 1) })
                  : t('between', { from: written(from), to: written(bands[at + 1]?.from ?? 1) })}
              </th>
              <td>
                <span className="small trust-words">
                  {t('rightOf', { sure: ofHundred(sure), right: ofHundred(right) })}
                </span>
                <RateBar share={right} said={sure} />
              </td>
              <td className="figure">{found.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** As confidence is written beside a name. */
function written(confidence: number): string {
  return confidence.toFixed(2)
}
