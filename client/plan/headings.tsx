import { UnorderedListOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWide } from '#client/design/use-wide.ts'
import type { DocumentText } from '#schema/api.ts'

/** The headings at the side, the one being read marked; a sheet from below on a narrow window. */
export function Headings({ plan }: { plan: DocumentText }) {
  const { t } = useTranslation()
  const wide = useWide(1000)
  const [open, setOpen] = useState(false)
  const headings = useMemo(() => headingsOf(plan), [plan])
  if (headings.length === 0) return <div />
  if (wide) {
    return (
      <nav className="headings" aria-label={t('plan.sections')}>
        <HeadingList headings={headings} />
      </nav>
    )
  }
  return (
    <div className="headings-narrow">
      <Button icon={<UnorderedListOutlined />} onClick={() => setOpen(true)}>
        {t('plan.sections')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" title={t('plan.sections')} size="large">
        <HeadingList headings={headings} onGo={() => setOpen(false)} />
      </Drawer>
    </div>
  )
}

interface Heading {
  passageId: string
  level: number
  text: string
}

/** Headings with the passage that each stands in; a section without a heading of its own has none. */
function headingsOf({ sections, passages }: DocumentText): Heading[] {
  const byId = new Map(sections.map((section) => [section.id, section]))
  const outermost = Math.min(...sections.map(({ level }) => level))
  return passages.flatMap(({ id, kind, sectionId }) => {
    const section = byId.get(sectionId)
    if (kind !== 'heading' || section === undefined) return []
    return [{ passageId: id, level: section.level - outermost, text: section.heading }]
  })
}

function HeadingList({ headings, onGo }: { headings: Heading[]; onGo?: () => void }) {
  const reading = useReading(headings)
  const go = (passageId: string) => {
    onGo?.()
    document.getElementById(passageId)?.scrollIntoView({ block: 'start' })
  }
  return (
    <ol>
      {headings.map(({ passageId, level, text }) => (
        <li key={passageId}>
          <button
            type="button"
            className={level > 0 ? 'heading-link heading-inner' : 'heading-link'}
            aria-current={passageId === reading ? 'location' : undefined}
            onClick={() => go(passageId)}
          >
            {text}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** The last heading that has passed the upper third of the window. */
function useReading(headings: Heading[]): string | undefined {
  const [reading, setReading] = useState<string>()
  useEffect(() => {
    const look = () => {
      const line = window.innerHeight / 3
      const passed = headings.findLast(({ passageId }) => {
        const heading = document.getElementById(passageId)
        return heading !== null && heading.getBoundingClientRect().top < line
      })
      setReading((passed ?? headings[0])?.passageId)
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    return () => window.removeEventListener('scroll', look)
  }, [headings])
  return reading
}
