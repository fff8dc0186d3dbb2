import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Correction, KeptCorrection } from '#schema/corrections.ts'

/** One correction: what, why, who and when, and the way back. */
export function CorrectionRow({ kept, undo }: { kept: KeptCorrection; undo: () => void }) {
  const { t, i18n } = useTranslation(['desk', 'main'])
  const { correction, reason, by, at } = kept
  const what = useWhat(correction)
  const day = new Date(at).toLocaleString(i18n.language === 'en' ? 'en' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return (
    <li className="correction">
      <div className="correction-what">
        <strong>{what}</strong>
        {'quote' in correction && <p className="small quiet">{correction.quote}</p>}
      </div>
      <p>{reason}</p>
      <p className="small quiet">{[by, day].filter(Boolean).join(' · ')}</p>
      <Button size="small" aria-label={`${t('desk:list.undo')}：${what}`} onClick={undo}>
        {t('desk:list.undo')}
      </Button>
    </li>
  )
}

function useWhat(correction: Correction): string {
  const { t } = useTranslation(['desk', 'main'])
  switch (correction.kind) {
    case 'merge':
      return t('desk:list.merge', { from: correction.from.name, into: correction.into.name })
    case 'split':
      return t('desk:list.split', { surface: correction.surface, from: correction.from.name, to: correction.to.name })
    case 'reject-mention':
      return t('desk:list.reject-mention', { surface: correction.surface })
    case 'reject-statement':
      return t('desk:list.reject-statement', {
        head: correction.head.name,
        type: t(`main:relation.${correction.type}`),
        tail: correction.tail.name,
      })
    case 'document':
      return t('desk:list.document', {
        source: correction.source,
        issuer: correction.issuer ?? '',
        year: correction.year ?? '',
      })
  }
}
