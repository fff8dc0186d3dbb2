import { Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentBrief } from '#schema/api/documents.ts'
import { CorrectDialog } from './correct-dialog.tsx'

/** Says who issued a plan and for which year it is. */
export function MendDialog({ document, onClose }: { document: DocumentBrief; onClose: () => void }) {
  const { t } = useTranslation('desk')
  const [issuer, setIssuer] = useState(document.issuer ?? '')
  const [code, setCode] = useState('')
  const [year, setYear] = useState<number | null>(document.year ?? null)
  const isSaid = issuer.trim().length >= 2 || year !== null
  const isCode = code.trim() === '' || /^\d{6}$/.test(code.trim())
  return (
    <CorrectDialog
      title={t('correct.mendTitle')}
      correction={
        isSaid && isCode
          ? {
              kind: 'document',
              sha256: document.sha256,
              source: document.source,
              ...(issuer.trim().length >= 2 && { issuer: issuer.trim() }),
              ...(code.trim() !== '' && { code: code.trim() }),
              ...(year !== null && { year }),
            }
          : undefined
      }
      onClose={onClose}
    >
      <p className="correct-about">{document.title}</p>
      <Form.Item label={t('correct.issuer')} htmlFor="mend-issuer" extra={t('correct.issuerHow')}>
        <Input id="mend-issuer" value={issuer} maxLength={60} onChange={({ target }) => setIssuer(target.value)} />
      </Form.Item>
      <Form.Item label={t('correct.code')} htmlFor="mend-code" {...(!isCode && { validateStatus: 'error' as const })}>
        <Input
          id="mend-code"
          value={code}
          maxLength={6}
          inputMode="numeric"
          onChange={({ target }) => setCode(target.value)}
        />
      </Form.Item>
      <Form.Item label={t('correct.year')} htmlFor="mend-year">
        <InputNumber id="mend-year" value={year} min={1900} max={2099} controls={false} onChange={setYear} />
      </Form.Item>
    </CorrectDialog>
  )
}
