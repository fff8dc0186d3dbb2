import { useQuery } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '#client/api.ts'
import { ErrorPanel, LoadingPanel } from '#client/design/state-panel.tsx'
import { type Citation, citationSchema } from '#schema/cite.ts'
import './cite.css'

interface Props {
  /** The plan, and in it the passage; without one the whole plan is cited. */
  document: string
  passage?: string | undefined
}

/** Opens the citation of a sentence, or of a whole plan, in both forms, ready to be copied. */
export function CiteButton({ document, passage }: Props) {
  const { t } = useTranslation('export')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        type="text"
        size="small"
        className="cite-button"
        aria-label={t(passage === undefined ? 'citePlan' : 'citeLabel')}
        onClick={() => setOpen(true)}
      >
        {t('cite')}
      </Button>
      <Modal
        title={t('citeTitle')}
        open={open}
        footer={null}
        width={680}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <CitationText document={document} passage={passage} />
      </Modal>
    </>
  )
}

function CitationText({ document, passage }: Props) {
  const params = passage === undefined ? { document } : { passage }
  const citation = useQuery({
    queryKey: ['cite', params],
    queryFn: ({ signal }) => get('/api/cite', params, citationSchema, signal),
  })
  if (citation.isPending) return <LoadingPanel rows={4} />
  if (citation.isError) return <ErrorPanel error={citation.error} retry={() => void citation.refetch()} />
  return <Forms citation={citation.data} />
}

function Forms({ citation }: { citation: Citation }) {
  const { t } = useTranslation('export')
  const { passage, gbt7714, bibtex } = citation
  return (
    <div className="cite">
      {passage && <blockquote className="cite-quote">{passage.text}</blockquote>}
      <CiteForm name={t('gbt')} text={gbt7714} more={passage && `“${passage.text}” ${gbt7714}`} />
      <CiteForm name={t('bibtex')} text={bibtex} />
      <p className="small quiet">{t('citeHow')}</p>
    </div>
  )
}

function CiteForm({ name, text, more }: { name: string; text: string; more?: string | undefined }) {
  const { t } = useTranslation('export')
  const { message } = App.useApp()
  const copy = (words: string) =>
    navigator.clipboard.writeText(words).then(
      () => message.success(t('copied')),
      () => message.warning(t('notCopied')),
    )
  return (
    <section className="cite-form">
      <div className="cite-head">
        <h2>{name}</h2>
        {more !== undefined && (
          <Button size="small" onClick={() => void copy(more)}>
            {t('withQuote')}
          </Button>
        )}
        <Button size="small" aria-label={`${t('copy')} ${name}`} onClick={() => void copy(text)}>
          {t('copy')}
        </Button>
      </div>
      <pre className="cite-text" tabIndex={0}>
        {text}
      </pre>
    </section>
  )
}
