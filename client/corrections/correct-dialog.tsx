import { Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TokenPanel } from '#client/desk/token-panel.tsx'
import { recall, remember } from '#client/shell/memory.ts'
import type { Correction } from '#schema/corrections.ts'
import { useCorrect } from './use-correct.tsx'

interface CorrectDialogProps {
  title: string
  /** What is to be corrected; undefined while something is still to be chosen. */
  correction: Correction | undefined
  children?: ReactNode
  /** Goes away from a page that is about what will be there no more. */
  leave?: () => Promise<void>
  onClose: () => void
}

/** A correction before it is made: what it is about, why, and who says so. */
export function CorrectDialog({ title, correction, children, leave, onClose }: CorrectDialogProps) {
  const { t } = useTranslation('desk')
  const correct = useCorrect()
  const [reason, setReason] = useState('')
  const [by, setBy] = useState(() => recall('signature') ?? '')
  const [busy, setBusy] = useState(false)
  const [wantsToken, setWantsToken] = useState(false)
  const ready = correction !== undefined && reason.trim() !== ''

  const make = async () => {
    if (correction === undefined || !ready) return
    setBusy(true)
    remember('signature', by.trim())
    const isMade = await correct(
      { correction, reason: reason.trim(), ...(by.trim() !== '' && { by: by.trim() }) },
      leave,
    )
    setBusy(false)
    setWantsToken(!isMade)
    if (isMade) onClose()
  }
  return (
    <Modal
      open
      title={title}
      okText={t('correct.save')}
      cancelText={t('correct.cancel')}
      okButtonProps={{ disabled: !ready, loading: busy }}
      onOk={() => void make()}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        {children}
        <Form.Item label={t('correct.reason')} htmlFor="correct-reason" extra={t('correct.reasonHow')} required>
          <Input.TextArea
            id="correct-reason"
            value={reason}
            maxLength={500}
            autoSize={{ minRows: 2 }}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
        <Form.Item label={t('correct.by')} htmlFor="correct-by">
          <Input id="correct-by" value={by} maxLength={80} onChange={({ target }) => setBy(target.value)} />
        </Form.Item>
      </Form>
      {wantsToken && <TokenPanel onToken={() => void make()} />}
    </Modal>
  )
}
