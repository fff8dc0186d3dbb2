import { Button, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { askDesk } from '#client/desk/ask.ts'
import { type IngestJob, jobSchema } from '#schema/ingest.ts'
import { JobRow } from './job-row.tsx'

interface JobPanelProps {
  job: IngestJob
  put: (job: IngestJob) => void
  drop: () => void
  failed: (error: unknown, again: () => void) => void
}

/** Files shown of a job before it asks to see more; those that failed come first of all. */
const SHOWN = 12

/** One job: how far it is and what is left, a row for each file, and what can be done about it. */
export function JobPanel({ job, put, drop, failed }: JobPanelProps) {
  const { t, i18n } = useTranslation('desk')
  const [all, setAll] = useState(false)
  const { files, ended, secondsLeft } = job
  const count = (...states: string[]) => files.filter(({ state }) => states.includes(state)).length
  const left = count('waiting', 'reading')
  const faults = count('failed')
  const at = new Date(job.at).toLocaleTimeString(i18n.language === 'en' ? 'en' : 'zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
  })
  const path = `/api/ingest/${encodeURIComponent(job.id)}`

  const act = async (what: 'retry' | 'cancel', file?: number) => {
    try {
      put(await askDesk('POST', `${path}/${what}`, jobSchema, { file }))
    } catch (error) {
      failed(error, () => void act(what, file))
    }
  }
  const dismiss = async () => {
    try {
      await askDesk('DELETE', path, z.object({ id: z.string() }))
      drop()
    } catch (error) {
      failed(error, () => void dismiss())
    }
  }

  const order = { failed: 0, reading: 1, waiting: 2, cancelled: 3, done: 4 }
  const rows = ended
    ? files.toSorted((one, other) => order[one.state] - order[other.state])
    : files.toSorted((one, other) => Number(one.state === 'done') - Number(other.state === 'done'))
  return (
    <div className="job" role="group" aria-label={t(`job.${job.kind}`, { at, count: files.length })}>
      <div className="job-head">
        <p>
          <strong>{t(`job.${job.kind}`, { at, count: files.length })}</strong>{' '}
          <span role="status" className="quiet">
            {t('job.done', { done: files.length - left, of: files.length })}
            {faults > 0 && ` · ${t('job.failed', { count: faults })}`}
            {secondsLeft !== undefined && ` · ${timeLeft(secondsLeft, t)}`}
          </span>
        </p>
        <div className="job-acts">
          {!ended && (
            <Button size="small" onClick={() => void act('cancel')}>
              {t('job.cancelAll')}
            </Button>
          )}
          {ended && count('failed', 'cancelled') > 0 && (
            <Button size="small" onClick={() => void act('retry')}>
              {t('job.retryAll')}
            </Button>
          )}
          {ended && (
            <Button size="small" type="text" onClick={() => void dismiss()}>
              {t('job.dismiss')}
            </Button>
          )}
        </div>
      </div>
      {!ended && (
        <Progress
          percent={Math.round((100 * (files.length - left)) / files.length)}
          size="small"
          aria-label={t('job.progress')}
        />
      )}
      <ul className="job-files" aria-label={t('job.files')}>
        {(all ? rows : rows.slice(0, SHOWN)).map((file) => (
          <JobRow key={file.number} file={file} act={(what) => void act(what, file.number)} />
        ))}
      </ul>
      {rows.length > SHOWN && (
        <Button size="small" type="text" onClick={() => setAll(!all)}>
          {all ? t('job.less') : t('job.more', { count: rows.length - SHOWN })}
        </Button>
      )}
    </div>
  )
}

type Say = ReturnType<typeof useTranslation<'desk'>>['t']

function timeLeft(seconds: number, t: Say): string {
  return seconds < 90
    ? t('job.left_seconds', { count: seconds })
    : t('job.left_minutes', { count: Math.round(seconds / 60) })
}
