import { useTranslation } from 'react-i18next'
import { ofHundred } from './figures.ts'

/** A share as a figure and a quiet bar. */
export function Rate({ share }: { share: number }) {
  const { t } = useTranslation('accuracy')
  return (
    <span className="rate">
      <span className="rate-figure">{t('percent', { n: ofHundred(share) })}</span>
      <RateBar share={share} />
    </span>
  )
}

/** The bar alone, for the eye only; `said` puts a line where the share was said to be. */
export function RateBar({ share, said }: { share: number; said?: number }) {
  return (
    <span className="rate-track" aria-hidden="true">
      <span className="rate-fill" style={{ width: `${share * 100}%` }} />
      {said !== undefined && <span className="rate-said" style={{ left: `${said * 100}%` }} />}
    </span>
  )
}
