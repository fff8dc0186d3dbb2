import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '#schema/api/common.ts'
import { isShared } from '../drawn.ts'
import type { Remains } from '../filters.ts'
import type { Known } from '../known.ts'
import type { Change } from '../use-view.ts'
import { FIRST_LIMIT, type View } from '../view.ts'
import { Legend } from './legend.tsx'

/** More things than this in one picture hide each other. */
const CROWDED = 250

/** One sentence that says what the picture shows. */
export function Caption({ known, view }: { known: Known; view: View }) {
  const { t } = useTranslation('network')
  const grown = Object.keys(known.cameBy).length
  const first = known.nodes.length - grown
  const focus = known.nodes.find((node) => node.id === view.focus)
  const issuers = known.nodes.filter((node) => node.issuer)
  const shared = known.nodes.filter(isShared).length
  const names = issuers.slice(0, 5).map((node) => node.name)
  return (
    <p className="network-says">
      {focus
        ? t('says.focus', { name: focus.name, things: first - 1 })
        : t('says.overview', {
            count: issuers.length,
            names: names.join('、') + (issuers.length > names.length ? '……' : ''),
            things: first - issuers.length,
          })}
      {!focus && shared > 0 && t('says.shared', { shared })}
      {grown > 0 && t('says.grown', { count: grown })}
    </p>
  )
}

interface FooterProps {
  known: Known
  remains: Remains
  view: View
  change: Change
}

/** What is shown, of how many, the way to more, and the legend. */
export function Footer({ known, remains, view, change }: FooterProps) {
  const { t } = useTranslation('network')
  const { shown, of } = known.cut
  const next = Math.min(LIMITS.nodes, of, view.limit + FIRST_LIMIT)
  const hidden = known.nodes.length - remains.nodes.length
  return (
    <div className="network-foot">
      <p className="network-cut">
        <span>
          {shown < of ? t('cut.some', { shown: known.nodes.length, of }) : t('cut.all', { of: known.nodes.length })}
        </span>
        {hidden > 0 && <span>{t('cut.filtered', { shown: remains.nodes.length })}</span>}
        {view.focus === undefined && shown < of && next > view.limit && (
          <Button type="link" size="small" className="link" onClick={() => change({ limit: next })}>
            {t('cut.more', { count: next - view.limit })}
          </Button>
        )}
        {shown < of && view.limit >= LIMITS.nodes && (
          <span className="quiet">{t('cut.most', { limit: LIMITS.nodes })}</span>
        )}
      </p>
      {remains.nodes.length > CROWDED && (
        <p className="quiet small">{t('cut.crowded', { count: remains.nodes.length })}</p>
      )}
      <Legend />
    </div>
  )
}
