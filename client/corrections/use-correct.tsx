import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { askDesk } from '#client/desk/ask.ts'
import { wantsToken } from '#client/desk/token-panel.tsx'
import { refreshPages } from '#client/library/use-jobs.ts'
import { type CorrectionRequest, correctionOutcomeSchema } from '#schema/corrections.ts'

/**
 * Makes a correction and says what it changed; false where the server wants its token first. `leave` goes away from a page
 * that is about what is there no more, before the pages are asked for anew.
 */
export function useCorrect(): (request: CorrectionRequest, leave?: () => Promise<void>) => Promise<boolean> {
  const { t } = useTranslation('desk')
  const { message } = App.useApp()
  const client = useQueryClient()
  return async (request, leave) => {
    try {
      const { documents, job } = await askDesk('POST', '/api/corrections', correctionOutcomeSchema, request)
      void message.success(
        <>
          {job === undefined ? t('correct.done', { count: documents }) : t('correct.reading')}{' '}
          {/* drawn outside the router, which a Link needs */}
          <a href="/corrections" className="link">
            {t('correct.list')}
          </a>
        </>,
      )
      if (job !== undefined) void client.invalidateQueries({ queryKey: ['jobs'] })
      await leave?.()
      refreshPages(client)
      return true
    } catch (error) {
      if (wantsToken(error)) return false
      void message.error(t('correct.failed', { message: error instanceof Error ? error.message : String(error) }))
      return true
    }
  }
}
