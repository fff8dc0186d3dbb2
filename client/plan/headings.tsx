import { UnorderedListOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWide } from '#client/design/use-wide.ts'
import type { Heading } from './headings-of.ts'

/** The headings at the side, the one being read marked; a sheet from below on a narrow window. */
export function Headings({ headings }: { headings: Heading[] }) {
  const { t } = useTranslation()
  const wide = useWide(1000)
  const [open, setOpen] = useState(false)
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

function HeadingList({ headings, onGo }: { headings: Heading[]; onGo?: () => void }) {
  const reading = useReading(headings)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [reading])
  const go = (passageId: string) => {
    onGo?.()
    document.getElementById(passageId)?.scrollIntoView({ block: 'start' })
  }
  return (
    <ol ref={list}>
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
