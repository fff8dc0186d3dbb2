import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { memo, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusMark } from '#client/design/status-mark.tsx'
import { GROUP_OF } from '#schema/entity.ts'
import type { Block } from './lay-out.ts'
import type { PlanStatement, PlanTarget, SentenceNotes } from './notes-by-passage.ts'

/** Notes shown of one sentence before it asks to see more. */
const SHOWN = 4

interface NotesProps {
  block: Block
  notes: Map<string, SentenceNotes>
  issuer: string | undefined
}

/** In the margin: what was read out of the sentences of a block, each group level with its sentence where there is room. */
export const Notes = memo(function Notes({ block, notes, issuer }: NotesProps) {
  const { t } = useTranslation()
  const margin = useRef<HTMLDivElement>(null)
  useLevel(margin)
  const noted = block.passages.filter(({ id }) => notes.has(id))
  if (noted.length === 0) return null
  return (
    <div className="notes" ref={margin} role="group" aria-label={t('plan.notes')}>
      {noted.map(({ id }) => (
        <SentenceNoteList key={id} passageId={id} notes={notes.get(id)} issuer={issuer} />
      ))}
    </div>
  )
})

/** Pushes each group of notes down to its sentence, never over the one before it. */
function useLevel(margin: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const frame = margin.current
    const text = frame?.previousElementSibling
    if (!frame || !text) return
    const level = () => {
      const top = text.getBoundingClientRect().top
      let free = 0
      for (const list of frame.querySelectorAll<HTMLElement>('[data-passage]')) {
        const sentence = document.getElementById(list.dataset['passage'] ?? '')
        const wanted = (sentence?.getClientRects()[0]?.top ?? top) - top
        const beside = getComputedStyle(frame).position === 'static' ? 0 : Math.max(0, wanted - free)
        list.style.marginTop = `${beside}px`
        free += beside + list.offsetHeight
      }
    }
    const observer = new ResizeObserver(level)
    observer.observe(text)
    return () => observer.disconnect()
  }, [margin])
}

function SentenceNoteList(props: { passageId: string; notes: SentenceNotes | undefined; issuer: string | undefined }) {
  const { passageId, notes, issuer } = props
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const { statements, targets } = notes ?? { statements: [], targets: [] }
  const items = [
    ...statements.map((statement) => <StatementNote key={statement.id} statement={statement} issuer={issuer} />),
    ...targets.map((target) => <TargetNote key={target.id} target={target} />),
  ]
  const more = items.length - SHOWN
  const light = (on: boolean) => document.getElementById(passageId)?.classList.toggle('passage-lit', on)
  return (
    <ul
      className="note-list"
      data-passage={passageId}
      onMouseEnter={() => light(true)}
      onMouseLeave={() => light(false)}
      onFocus={() => light(true)}
      onBlur={() => light(false)}
    >
      {all || more <= 1 ? items : items.slice(0, SHOWN)}
      {more > 1 && (
        <li>
          <Button type="link" size="small" className="note-more" onClick={() => setAll(!all)}>
            {all ? t('plan.less') : t('plan.more', { count: more })}
          </Button>
        </li>
      )}
    </ul>
  )
}

/** The head is left out where it is the issuer, whose plan it is. */
function StatementNote({ statement, issuer }: { statement: PlanStatement; issuer: string | undefined }) {
  const { t } = useTranslation()
  const { headId, headName, type, tailId, tailName, tailType, status, aspect, due, rule, confidence } = statement
  return (
    <li className="note" title={`${rule} · ${confidence.toFixed(2)}`}>
      {headId !== issuer && (
        <Link to="/entities/$id" params={{ id: headId }}>
          {headName}
        </Link>
      )}
      <span className="quiet">{t(`relation.${type}`)}</span>
      <Link to="/entities/$id" params={{ id: tailId }} style={{ color: `var(--group-${GROUP_OF[tailType]})` }}>
        {tailName}
      </Link>
      {status && <StatusMark status={status} aspect={aspect} />}
      {due !== undefined && <span className="quiet">{t('plan.due', { due })}</span>}
    </li>
  )
}

function TargetNote({ target }: { target: PlanTarget }) {
  const { t } = useTranslation()
  const { indicator, comparator, value, unit, firmness, due } = target
  const figure = `${value.toLocaleString('en-US')}${/^[%‰]/.test(unit) ? '' : ' '}${unit}`
  return (
    <li className="note">
      <span className="note-target">{t('plan.target')}</span>
      <span>{indicator}</span>
      <strong>{t(`compare.${comparator}`, { value: figure })}</strong>
      {firmness !== undefined && <span className="quiet">{firmness}</span>}
      {due !== undefined && <span className="quiet">{t('plan.due', { due })}</span>}
    </li>
  )
}
