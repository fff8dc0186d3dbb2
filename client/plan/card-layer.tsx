import { Link, useNavigate } from '@tanstack/react-router'
import { Popover } from 'antd'
import { type MouseEvent, type ReactNode, type SyntheticEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MentionCorrections, MentionDialog, type MentionFault } from '#client/corrections/mention-corrections.tsx'
import { TypeChip } from '#client/design/type-chip.tsx'
import { useWhyLinked } from '#client/design/why-linked.ts'
import type { DocumentText } from '#schema/api/documents.ts'
import type { PlanMention } from './mention-tree.ts'
import { mentionKey } from './sentence.tsx'

/** Long enough not to flicker when the pointer only crosses a name, and to reach the card from it. */
const PAUSE = 180

interface Card {
  mention: PlanMention
  left: number
  top: number
  width: number
  height: number
}

/**
 * One card for all names of the text: on hover and focus it says what the name is taken for and why. A click on a name
 * steps through its mentions.
 */
export function CardLayer({ plan, children }: { plan: DocumentText; children: ReactNode }) {
  const navigate = useNavigate()
  const { id } = plan.document
  const layer = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [card, setCard] = useState<Card>()
  const [wrong, setWrong] = useState<{ mention: PlanMention; fault: MentionFault }>()
  const mentions = useMemo(() => new Map(plan.mentions.map((mention) => [mentionKey(mention), mention])), [plan])

  const soon = (next: Card | undefined) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setCard(next), PAUSE)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (card === undefined) return
    const press = ({ key }: KeyboardEvent) => key === 'Escape' && setCard(undefined)
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [card])

  const mentionAt = (target: EventTarget) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-mention]') : null
    const mention = element && mentions.get(element.dataset['mention'] ?? '')
    return element && mention ? { element, mention } : undefined
  }
  const show = (event: SyntheticEvent) => {
    const found = mentionAt(event.target)
    const frame = layer.current?.getBoundingClientRect()
    const box = found?.element.getClientRects()[0]
    if (!found || !frame || !box) return
    const { width, height } = box
    soon({ mention: found.mention, left: box.left - frame.left, top: box.top - frame.top, width, height })
  }
  const step = (event: MouseEvent) => {
    const found = mentionAt(event.target)
    const passage = found?.element.closest('.passage')
    if (!found || !passage || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void navigate({
      to: '/plans/$id',
      params: { id },
      search: ({ hide = [] }) => ({ hide, entity: found.mention.entityId, at: passage.id }),
      resetScroll: false,
    })
  }

  return (
    <div
      ref={layer}
      className="card-layer"
      onMouseOver={show}
      onMouseLeave={() => soon(undefined)}
      onMouseOut={() => soon(undefined)}
      onFocus={show}
      onBlur={() => soon(undefined)}
      onClick={step}
    >
      {children}
      {card && (
        <Popover
          key={mentionKey(card.mention)}
          open
          placement="top"
          getPopupContainer={() => layer.current ?? document.body}
          content={
            <div onMouseEnter={() => clearTimeout(timer.current)} onMouseLeave={() => soon(undefined)}>
              <MentionCard
                plan={plan}
                mention={card.mention}
                onWrong={(fault) => {
                  setWrong({ mention: card.mention, fault })
                  setCard(undefined)
                }}
              />
            </div>
          }
        >
          <span
            className="card-anchor"
            style={{ left: card.left, top: card.top, width: card.width, height: card.height }}
          />
        </Popover>
      )}
      {wrong && <MentionDialog plan={plan} {...wrong} onClose={() => setWrong(undefined)} />}
    </div>
  )
}

interface MentionCardProps {
  plan: DocumentText
  mention: PlanMention
  onWrong: (fault: MentionFault) => void
}

function MentionCard({ plan, mention, onWrong }: MentionCardProps) {
  const { t } = useTranslation(['main', 'accuracy'])
  const whyLinked = useWhyLinked()
  const surface = plan.text.slice(mention.start, mention.end)
  const here = plan.mentions.filter(({ entityId, nested }) => entityId === mention.entityId && !nested).length
  return (
    <div className="mention-card">
      <p>
        <Link to="/entities/$id" params={{ id: mention.entityId }} className="link mention-name">
          {mention.name}
        </Link>{' '}
        <TypeChip type={mention.type} />
      </p>
      {surface !== mention.name && <p>{t('plan.card.written', { surface })}</p>}
      <p className="quiet">{mention.nested ? t('plan.card.nested') : t('plan.card.here', { count: here })}</p>
      <dl className="small">
        <dt>{t('plan.card.rule')}</dt>
        <dd>{mention.rule}</dd>
        <dt>{t('plan.card.link')}</dt>
        <dd>{whyLinked(mention.link)}</dd>
        <dt>{t('plan.card.confidence')}</dt>
        <dd>
          {mention.confidence.toFixed(2)}{' '}
          <Link to="/accuracy" hash="confidence" className="link">
            {t('accuracy:trustLink')}
          </Link>
        </dd>
      </dl>
      <MentionCorrections onChoose={onWrong} />
    </div>
  )
}
