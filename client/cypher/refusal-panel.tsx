import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ApiError } from '#client/api.ts'
import { ErrorPanel, StatePanel } from '#client/design/state-panel.tsx'
import { languageOf } from '#client/words/i18n.ts'

const detailsSchema = z.object({ en: z.string(), line: z.int(), column: z.int() }).partial().catch({})

const TITLES: Record<number, 'refused' | 'mistake' | 'tooLong'> = { 400: 'mistake', 403: 'refused', 408: 'tooLong' }

/** Why a query was refused or failed, in the reader's language, with the place of a mistake. */
export function RefusalPanel({ error, retry }: { error: Error; retry: () => void }) {
  const { t, i18n } = useTranslation('cypher')
  if (!(error instanceof ApiError) || error.away || error.code === 'unexpected') {
    return <ErrorPanel error={error} retry={retry} />
  }
  const { en, line, column } = detailsSchema.parse(error.details)
  const message = languageOf(i18n.language) === 'en' ? (en ?? error.message) : error.message
  return (
    <div className="refusal" role="alert">
      <StatePanel title={t(TITLES[error.status] ?? 'failed')}>
        <p>{message}</p>
        {line !== undefined && <p>{t('where', { line, column: column ?? 1 })}</p>}
      </StatePanel>
    </div>
  )
}
