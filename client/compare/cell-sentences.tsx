import { CloseOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel } from '#client/design/state-panel.tsx'
import { askCell } from './questions.ts'
import { Sentence } from './row-evidence.tsx'

interface CellProps {
  row: string
  plan: { id: string; title: string }
  name: string
  close: () => void
}

/** The sentences of one cell, in the order of the text. */
export function CellSentences({ row, plan, name, close }: CellProps) {
  const { t } = useTranslation('compare')
  const cell = useQuery(askCell(row, plan.id))
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' })
  }, [row, plan.id, cell.data])
  const title = t('cellTitle', { plan: plan.title, name })
  return (
    <section className="cell-sentences" aria-label={title} ref={section}>
      <div className="cell-head">
        <h2>{title}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={close} />
      </div>
      {cell.isPending && <LoadingPanel rows={3} />}
      {cell.isError && <ErrorPanel error={cell.error} retry={() => void cell.refetch()} />}
      <ol>
        {cell.data?.passages.map((passage) => (
          <li key={passage.id}>
            <Sentence document={plan} passage={passage} />
          </li>
        ))}
      </ol>
      {cell.data && cell.data.total > cell.data.passages.length && (
        <p className="small quiet">{t('range', { from: 1, to: cell.data.passages.length, of: cell.data.total })}</p>
      )}
    </section>
  )
}
