import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTheme } from '#client/design/theme.tsx'
import { createPicture, type Picture } from './drawing/picture.ts'
import { ARROWS } from './drawing/places.ts'
import type { Line, Thing } from './drawing/things.ts'
import './network-canvas.css'
import { ZoomTools } from './panels/toolbar.tsx'

interface Props {
  things: Thing[]
  lines: Line[]
  /** Ids that are shown; the others are hidden where they stand. */
  shown: ReadonlySet<string>
  chosen?: string | undefined
  onChoose: (id: string | undefined, quietly?: boolean) => void
  /** The picture when it can be operated, undefined when it is gone. */
  onPicture?: (picture: Picture | undefined) => void
}

/** The network as a picture: with the mouse, and with the keys (arrows, plus, minus, 0, Escape). */
export function NetworkCanvas({ things, lines, shown, chosen, onChoose, onPicture }: Props) {
  const { t } = useTranslation('network')
  const { name: theme } = useTheme()
  const paper = useRef<HTMLDivElement>(null)
  const [picture, setPicture] = useState<Picture>()
  const choose = useEffectEvent(onChoose)
  const offer = useEffectEvent((made: Picture | undefined) => onPicture?.(made))
  const firstLook = useEffectEvent(() => theme)

  useEffect(() => {
    if (!paper.current) return
    const made = createPicture(paper.current, { choose: (id) => choose(id) }, firstLook())
    setPicture(made)
    offer(made)
    return () => {
      offer(undefined)
      made.destroy()
    }
  }, [])
  useEffect(() => picture?.draw(things, lines), [picture, things, lines])
  useEffect(() => picture?.show(shown), [picture, shown])
  useEffect(() => picture?.look(theme), [picture, theme])
  useEffect(() => picture?.choose(chosen), [picture, chosen, things])

  const name = things.find((thing) => thing.id === chosen)?.name
  const onKeyDown = (event: KeyboardEvent) => {
    if (!picture || event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = ARROWS.find((key) => key === event.key)
    if (arrow) {
      const next = picture.toward(chosen, arrow)
      if (next !== undefined) onChoose(next, true)
    } else if (event.key === '+' || event.key === '=') picture.zoomBy(1.25)
    else if (event.key === '-') picture.zoomBy(0.8)
    else if (event.key === '0') picture.fit()
    else if (event.key === 'Escape') onChoose(undefined)
    else return
    event.preventDefault()
  }

  return (
    <div className="network-canvas">
      <div
        className="network-keys"
        role="application"
        tabIndex={0}
        aria-label={t('pictureLabel', { things: things.length, lines: lines.length })}
        onKeyDown={onKeyDown}
      >
        <div ref={paper} className="network-paper" />
        <span className="aside-voice" role="status">
          {name === undefined ? '' : t('chosenVoice', { name })}
        </span>
      </div>
      {picture && <ZoomTools picture={picture} />}
    </div>
  )
}
