import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel } from '#client/design/state-panel.tsx'
import { CardLayer } from '#client/plan/card-layer.tsx'
import { PlanText } from '#client/plan/plan-text.tsx'
import { type Spot, spotsOfText } from '#client/plan/spots.ts'
import { askText } from '#client/questions.ts'
import type { DocumentText } from '#schema/api/documents.ts'
import type { MentionsAnswer, PassageHit } from '#schema/api/mentions.ts'
import type { Group } from '#schema/entity.ts'
import type { Followed, Walk } from './use-walk.ts'

const NO_GROUPS: readonly Group[] = []

interface PreviewProps {
  plan: MentionsAnswer['documents'][number]
  passage: PassageHit
  follow: Followed
  walk: Walk
  /** Given where it lies over the list. */
  close: (() => void) | undefined
}

/** The plan at the sentence that is looked at, beside the list, or below it on a narrow window. */
export function Preview({ plan, passage, follow, walk, close }: PreviewProps) {
  const { t } = useTranslation()
  const { t: tt } = useTranslation('lookup')
  const text = useQuery(askText(plan.id))
  const at = tt('walkAt', { at: walk.at, of: walk.of })
  return (
    <aside className={close ? 'preview preview-docked' : 'preview'} aria-label={t('search.preview')}>
      <div className="preview-head">
        <h2>{plan.title}</h2>
        <div className="preview-foot">
          <Link
            to="/plans/$id"
            params={{ id: plan.id }}
            search={{ at: passage.id, ...follow, hide: [] }}
            className="link"
          >
            {t('search.open')}
          </Link>
          <span className="preview-walk small quiet">
            {at}
            <Button
              size="small"
              type="text"
              icon={<UpOutlined />}
              aria-label={tt('previous')}
              title={`${tt('previous')} (k)`}
              disabled={walk.at <= 1}
              onClick={() => walk.go(-1)}
            />
            <Button
              size="small"
              type="text"
              icon={<DownOutlined />}
              aria-label={tt('next')}
              title={`${tt('next')} (j)`}
              disabled={walk.at >= walk.of}
              onClick={() => walk.go(1)}
            />
            {close ? (
              <Button size="small" type="text" icon={<CloseOutlined />} aria-label={tt('close')} onClick={close} />
            ) : (
              <span>
                <kbd>j</kbd> <kbd>k</kbd> <kbd>o</kbd>
              </span>
            )}
          </span>
        </div>
      </div>
      {text.isPending && <LoadingPanel rows={10} />}
      {text.isError && <ErrorPanel error={text.error} retry={() => void text.refetch()} />}
      {text.data && <PreviewText text={text.data} plan={plan} at={passage.id} follow={follow} />}
    </aside>
  )
}

function PreviewText(props: { text: DocumentText; at: string } & Pick<PreviewProps, 'plan' | 'follow'>) {
  const { text, at, plan, follow } = props
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const { entity, find } = follow
  const found = useMemo(() => mark(text, plan, entity === undefined ? find : undefined), [text, plan, entity, find])
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

/** All that the answer marks in this plan and, of a string, what else in the text has the same characters. */
function mark(text: DocumentText, plan: PreviewProps['plan'], find: string | undefined): Spot[] {
  const answered = plan.passages.flatMap(({ id, start, highlights }) =>
    highlights.map(([from, to]) => ({ start: start + from, end: start + to, passageId: id })),
  )
  const known = new Set(answered.map(({ passageId }) => passageId))
  const others = find === undefined ? [] : spotsOfText(text, find).filter(({ passageId }) => !known.has(passageId))
  return [...answered, ...others]
}
