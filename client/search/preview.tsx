import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel } from '#client/design/state-panel.tsx'
import { CardLayer } from '#client/plan/card-layer.tsx'
import { PlanText } from '#client/plan/plan-text.tsx'
import { spotsOfText } from '#client/plan/spots.ts'
import { askText } from '#client/questions.ts'
import type { DocumentText, MentionsAnswer, PassageHit } from '#schema/api.ts'
import type { Group } from '#schema/entity.ts'

const NO_GROUPS: readonly Group[] = []

interface PreviewProps {
  plan: MentionsAnswer['documents'][number]
  passage: PassageHit
  entity: string | undefined
  find: string | undefined
}

/** The plan at the sentence that is looked at, beside the list. */
export function Preview({ plan, passage, entity, find }: PreviewProps) {
  const { t } = useTranslation()
  const text = useQuery(askText(plan.id))
  return (
    <aside className="preview" aria-label={t('search.preview')}>
      <div className="preview-head">
        <h2>{plan.title}</h2>
        <div className="preview-foot">
          <Link
            to="/plans/$id"
            params={{ id: plan.id }}
            search={{ at: passage.id, entity, find, hide: [] }}
            className="link"
          >
            {t('search.open')}
          </Link>
          <span className="small quiet">
            <kbd>j</kbd> <kbd>k</kbd> {t('search.walk')} · <kbd>o</kbd> {t('search.walkOpen')}
          </span>
        </div>
      </div>
      {text.isPending && <LoadingPanel rows={10} />}
      {text.isError && <ErrorPanel error={text.error} retry={() => void text.refetch()} />}
      {text.data && <PreviewText text={text.data} at={passage.id} entity={entity} find={find} />}
    </aside>
  )
}

function PreviewText(props: { text: DocumentText; at: string; entity: string | undefined; find: string | undefined }) {
  const { text, at, entity, find } = props
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const found = useMemo(() => (find === undefined ? [] : spotsOfText(text, find)), [text, find])
  useEffect(() => {
    const bring = () => {
      const box = frame.current
      const sentence = box?.querySelector(`#${CSS.escape(at)}`)
      if (!box || !sentence) return
      const lead = box.clientHeight / 3
      box.scrollTop += sentence.getBoundingClientRect().top - box.getBoundingClientRect().top - lead
    }
    bring()
    // What came into sight by it is laid out only now, and may have moved the sentence.
    const again = requestAnimationFrame(() => requestAnimationFrame(bring))
    return () => cancelAnimationFrame(again)
  }, [text, at])
  return (
    <div className="preview-text" ref={frame} tabIndex={0} role="region" aria-label={t('search.preview')}>
      <CardLayer plan={text}>
        <PlanText plan={text} hidden={NO_GROUPS} entity={entity} found={found} spot={undefined} at={at} />
      </CardLayer>
    </div>
  )
}
