import { InboxOutlined } from '@ant-design/icons'
import { App, Button, Progress } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askDesk, sendFiles } from '#client/desk/ask.ts'
import { TokenPanel, wantsToken } from '#client/desk/token-panel.tsx'
import { jobsAnswerSchema } from '#schema/ingest.ts'
import { JobPanel } from './job-panel.tsx'
import './upload.css'
import { useJobs } from './use-jobs.ts'

const ACCEPTED = '.txt,.html,.htm,.shtml,.docx,.pdf,.csv,.doc,.wps,.ofd'

/** Where files come in: dropped or chosen, sent, and followed file by file. */
export function UploadPanel() {
  const { t } = useTranslation('desk')
  const { message } = App.useApp()
  const input = useRef<HTMLInputElement>(null)
  const [sent, setSent] = useState<number>()
  const [over, setOver] = useState(false)
  /** What to do once the token is there. */
  const [blocked, setBlocked] = useState<() => void>()
  const { jobs, put, drop } = useJobs()

  const failed = (error: unknown, again: () => void) => {
    if (wantsToken(error)) setBlocked(() => again)
    else void message.error(t('upload.failed', { message: error instanceof Error ? error.message : String(error) }))
  }
  const send = async (files: File[]) => {
    if (files.length === 0) return
    setBlocked(undefined)
    setSent(0)
    try {
      put(await sendFiles(files, setSent))
    } catch (error) {
      failed(error, () => void send(files))
    } finally {
      setSent(undefined)
    }
  }
  const readAgain = async () => {
    setBlocked(undefined)
    try {
      const { jobs: begun } = await askDesk('POST', '/api/documents/again', jobsAnswerSchema, {})
      if (begun.length === 0) void message.info(t('upload.nothingOld'))
      for (const job of begun) put(job)
    } catch (error) {
      failed(error, () => void readAgain())
    }
  }
  const dropFiles = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void send([...event.dataTransfer.files])
  }

  return (
    <section aria-labelledby="upload-title" className="upload">
      <h2 id="upload-title">{t('upload.title')}</h2>
      <div
        className={over ? 'upload-zone upload-over' : 'upload-zone'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropFiles}
      >
        <InboxOutlined aria-hidden="true" className="upload-sign" />
        <p>
          {t('upload.drop')}{' '}
          <Button onClick={() => input.current?.click()} disabled={sent !== undefined}>
            {t('upload.choose')}
          </Button>
        </p>
        <input
          ref={input}
          type="file"
          multiple
          accept={ACCEPTED}
          hidden
          onChange={({ target }) => {
            void send([...(target.files ?? [])])
            target.value = ''
          }}
        />
        <p className="small quiet">{t('upload.forms')}</p>
        {sent !== undefined && (
          <div role="status" className="upload-sending">
            {t('upload.sending', { percent: Math.round(sent * 100) })}
            <Progress percent={Math.round(sent * 100)} showInfo={false} aria-label={t('job.progress')} />
          </div>
        )}
      </div>
      {blocked && <TokenPanel onToken={blocked} />}
      <p>
        <Button
          type="text"
          size="small"
          className="upload-again"
          title={t('upload.againHow')}
          onClick={() => void readAgain()}
        >
          {t('upload.again')}
        </Button>
      </p>
      {jobs.map((job) => (
        <JobPanel key={job.id} job={job} put={put} drop={() => drop(job.id)} failed={failed} />
      ))}
    </section>
  )
}
