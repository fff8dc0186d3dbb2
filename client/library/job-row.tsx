import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  LoadingOutlined,
  StopOutlined,
} from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DocumentReport, JobFile } from '#schema/ingest.ts'
import { Guess } from './guess.tsx'

const SIGNS = {
  waiting: ClockCircleOutlined,
  reading: LoadingOutlined,
  done: CheckCircleOutlined,
  failed: CloseCircleOutlined,
  cancelled: StopOutlined,
}
/** Faults whose own words say more than ours. */
const TOLD = new Set(['pipeline', 'load', 'unreadable'])

/** One file: how it stands, what became of it, and what to do when it could not be read. */
export function JobRow({ file, act }: { file: JobFile; act: (what: 'retry' | 'cancel') => void }) {
  const { t } = useTranslation('desk')
  const { name, state, report } = file
  const Sign = SIGNS[state]
  const named = (word: string) => `${word} ${name}`
  return (
    <li className={`job-file job-${state}`}>
      <Sign aria-hidden="true" className="job-sign" />
      <div className="job-what">
        <p>
          <span className="job-name">{name}</span> <span className="small quiet">{t(`state.${state}`)}</span>
        </p>
        {report && (state === 'failed' ? <Fault report={report} /> : state === 'done' && <Found report={report} />)}
      </div>
      {(state === 'waiting' || state === 'reading') && (
        <Button size="small" type="text" aria-label={named(t('job.cancel'))} onClick={() => act('cancel')}>
          {t('job.cancel')}
        </Button>
      )}
      {(state === 'failed' || state === 'cancelled') && report?.fault !== 'too-large' && (
        <Button size="small" aria-label={named(t('job.retry'))} onClick={() => act('retry')}>
          {t('job.retry')}
        </Button>
      )}
    </li>
  )
}

function Fault({ report: { fault = 'pipeline', error } }: { report: DocumentReport }) {
  const { t } = useTranslation('desk')
  return (
    <p className="small job-fault" title={error}>
      {t(`fault.${fault}`)}
      {TOLD.has(fault) && ` ${error ?? ''}`}
    </p>
  )
}

function Found({ report }: { report: DocumentReport }) {
  const { t } = useTranslation('desk')
  const { id = '', title, issuer, year, guessed, near, known, mentions, statements, targets } = report
  const percent = Math.floor((near?.resemblance ?? 1) * 100)
  if (near?.counted)
    return (
      <p className="small">
        <Link to="/plans/$id" params={{ id: near.id }} className="link">
          {t('job.copy', { title: near.title, file: near.file, percent })}
        </Link>
      </p>
    )
  return (
    <p className="small job-found">
      <Link to="/plans/$id" params={{ id }} className="link">
        {title}
      </Link>
      <span>
        {issuer ?? t('guess.unknownIssuer')} {guessed?.issuer && <Guess />}
      </span>
      <span>
        {year ?? t('guess.unknownYear')} {guessed?.year && <Guess />}
      </span>
      <span className="quiet">{known ? t('job.known') : t('job.found', { mentions, statements, targets })}</span>
      {near && <span className="quiet">{t('job.counted', { file: near.file, percent })}</span>}
    </p>
  )
}
