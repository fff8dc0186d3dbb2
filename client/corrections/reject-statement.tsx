import { StopOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '#client/api.ts'
import { documentBriefSchema } from '#schema/api/documents.ts'
import type { CorrectedThing } from '#schema/corrections.ts'
import type { StatementType } from '#schema/statement.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { Quote } from './mention-corrections.tsx'

interface RejectStatementProps {
  documentId: string
  quote: string
  head: CorrectedThing
  type: StatementType
  tail: CorrectedThing
}

/** Says that a sentence does not say what was read out of it. */
export function RejectStatement({ documentId, quote, head, type, tail }: RejectStatementProps) {
  const { t } = useTranslation(['desk', 'main'])
  const [open, setOpen] = useState(false)
  const document = useQuery({
    queryKey: ['document', documentId],
    queryFn: ({ signal }) => get(`/api/documents/${encodeURIComponent(documentId)}`, {}, documentBriefSchema, signal),
    enabled: open,
  })
  const claim = `${head.name} ${t(`main:relation.${type}`)} ${tail.name}`
  const named = ({ id, name, type: kind }: CorrectedThing) => ({ id, name, type: kind })
  return (
    <>
      <Button
        type="text"
        size="small"
        className="reject-statement"
        icon={<StopOutlined />}
        title={t('desk:correct.rejectStatement')}
        aria-label={`${t('desk:correct.rejectStatement')}：${claim}`}
        onClick={() => setOpen(true)}
      />
      {open && (
        <CorrectDialog
          title={t('desk:correct.rejectStatementTitle', { claim })}
          correction={
            document.data && {
              kind: 'reject-statement',
              sha256: document.data.sha256,
              quote,
              head: named(head),
              type,
              tail: named(tail),
            }
          }
          onClose={() => setOpen(false)}
        >
          <Quote text={quote} />
        </CorrectDialog>
      )}
    </>
  )
}
