import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '#client/api.ts'
import { ErrorPanel, LoadingPanel, StatePanel } from '#client/design/state-panel.tsx'
import { useTitle } from '#client/design/use-title.ts'
import { askDesk } from '#client/desk/ask.ts'
import { TokenPanel, wantsToken } from '#client/desk/token-panel.tsx'
import { refreshPages } from '#client/library/use-jobs.ts'
import { type CorrectionOutcome, correctionOutcomeSchema, correctionsFileSchema } from '#schema/corrections.ts'
import { CorrectionRow } from './correction-row.tsx'
import './corrections.css'

/** What people corrected, latest first: each can be undone, all can be taken elsewhere and brought from there. */
export default function CorrectionsPage() {
  const { t } = useTranslation('desk')
  useTitle(t('list.title'))
  const { message } = App.useApp()
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [blocked, setBlocked] = useState<() => void>()
  const file = useQuery({
    queryKey: ['corrections'],
    queryFn: ({ signal }) => get('/api/corrections', {}, correctionsFileSchema, signal),
  })

  const change = async (make: () => Promise<CorrectionOutcome>, say: (outcome: CorrectionOutcome) => string) => {
    setBlocked(undefined)
    try {
      const outcome = await make()
      void message.success(outcome.job === undefined ? say(outcome) : t('correct.reading'))
      refreshPages(client)
    } catch (error) {
      if (wantsToken(error)) setBlocked(() => () => void change(make, say))
      else void message.error(t('correct.failed', { message: error instanceof Error ? error.message : String(error) }))
    }
  }
  const undo = (id: string) =>
    change(
      () => askDesk('DELETE', `/api/corrections/${encodeURIComponent(id)}`, correctionOutcomeSchema),
      ({ documents }) => t('correct.undone', { count: documents }),
    )
  const bringIn = (chosen: File) =>
    change(
      async () => {
        const read: unknown = JSON.parse(await chosen.text())
        return askDesk('POST', '/api/corrections/file', correctionOutcomeSchema, read)
      },
      ({ corrections, documents }) => t('list.imported', { count: corrections.length, documents }),
    )

  const kept = (file.data?.corrections ?? []).toReversed()
  return (
    <div className="page">
      <header className="corrections-head">
        <div>
          <h1>{t('list.title')}</h1>
          <p className="quiet">{t('list.intro')}</p>
        </div>
        <div className="corrections-acts">
          <Button href="/api/corrections" download="plan-graph-corrections.json" disabled={kept.length === 0}>
            {t('list.export')}
          </Button>
          <Button onClick={() => input.current?.click()}>{t('list.import')}</Button>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            hidden
            onChange={({ target }) => {
              const chosen = target.files?.[0]
              if (chosen) void bringIn(chosen)
              target.value = ''
            }}
          />
        </div>
      </header>
      {blocked && <TokenPanel onToken={blocked} />}
      {file.isPending && <LoadingPanel />}
      {file.isError && <ErrorPanel error={file.error} retry={() => void file.refetch()} />}
      {file.data && kept.length === 0 && <StatePanel title={t('list.none')}>{t('list.noneHow')}</StatePanel>}
      <ul aria-label={t('list.table')}>
        {kept.map((each) => (
          <CorrectionRow key={each.id} kept={each} undo={() => void undo(each.id)} />
        ))}
      </ul>
    </div>
  )
}
