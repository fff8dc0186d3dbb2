import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel, StatePanel } from '#client/design/state-panel.tsx'
import { useTitle } from '#client/design/use-title.ts'
import { rememberSeen } from '#client/home/seen.ts'
import { askText } from '#client/questions.ts'
import type { DocumentText } from '#schema/api/documents.ts'
import { PlanHead } from './plan-head.tsx'
import { Reader } from './reader.tsx'

const route = getRouteApi('/plans/$id')

/** One plan to read: headings at the side, the text with its names, what was read out of it beside. */
export default function PlanPage() {
  const { id } = route.useParams()
  const text = useQuery(askText(id))
  return (
    <div className="page">
      {text.isPending && <LoadingPanel rows={12} />}
      {text.isError && <ErrorPanel whole error={text.error} retry={() => void text.refetch()} />}
      {text.data && <Plan key={id} plan={text.data} />}
    </div>
  )
}

function Plan({ plan }: { plan: DocumentText }) {
  const { t } = useTranslation()
  const { document } = plan
  useTitle(document.title)
  useEffect(() => {
    const year = document.year === undefined ? '' : ` ${document.year}`
    rememberSeen({ kind: 'plan', id: document.id, name: `${document.title}${year}` })
  }, [document])
  return (
    <article>
      <PlanHead document={document} />
      {plan.passages.length === 0 ? (
        <StatePanel title={t('plan.empty')}>{t('plan.emptyHow')}</StatePanel>
      ) : (
        <Reader plan={plan} />
      )}
    </article>
  )
}
