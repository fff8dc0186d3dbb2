import { MoreOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MendDialog } from '#client/corrections/mend-dialog.tsx'
import { askDesk } from '#client/desk/ask.ts'
import type { DocumentBrief } from '#schema/api/documents.ts'
import { jobsAnswerSchema, removalSchema } from '#schema/ingest.ts'
import { refreshPages } from './use-jobs.ts'

/** What can be done with a plan: fetch its original, mend what is known of it, read it again, take it out. */
export function PlanMenu({ document }: { document: DocumentBrief }) {
  const { t } = useTranslation('desk')
  const { modal, message } = App.useApp()
  const client = useQueryClient()
  const [mending, setMending] = useState(false)
  const { id, title } = document
  const path = `/api/documents/${encodeURIComponent(id)}`

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      void message.error(t('correct.failed', { message: error instanceof Error ? error.message : String(error) }))
    }
  }
  const readAgain = () =>
    attempt(async () => {
      await askDesk('POST', '/api/documents/again', jobsAnswerSchema, { ids: [id] })
      void message.success(t('plan.reading'))
      await client.invalidateQueries({ queryKey: ['jobs'] })
    })
  const remove = () =>
    attempt(async () => {
      const { job } = await askDesk('DELETE', path, removalSchema)
      void message.success(t('plan.removed', { title }))
      if (job !== undefined) void client.invalidateQueries({ queryKey: ['jobs'] })
      refreshPages(client)
    })

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'original', label: <a href={`${path}/original`}>{t('plan.original')}</a> },
            { key: 'mend', label: t('plan.mend'), onClick: () => setMending(true) },
            { key: 'again', label: t('plan.again'), onClick: () => void readAgain() },
            {
              key: 'remove',
              label: t('plan.remove'),
              danger: true,
              onClick: () =>
                void modal.confirm({
                  title: t('plan.removeTitle', { title }),
                  content: t('plan.removeHow'),
                  okText: t('plan.remove'),
                  onOk: remove,
                }),
            },
          ],
        }}
      >
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t('plan.actions', { title })} />
      </Dropdown>
      {mending && <MendDialog document={document} onClose={() => setMending(false)} />}
    </>
  )
}
