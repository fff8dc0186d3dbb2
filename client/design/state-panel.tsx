import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#client/api.ts'
import './state-panel.css'

interface StatePanelProps {
  title: string
  children?: ReactNode
  action?: ReactNode
  /** It is all that the page has. */
  whole?: boolean
}

/** What a panel says when it has nothing to show: a title, why, and what to do next. */
export function StatePanel({ title, children, action, whole = false }: StatePanelProps) {
  const Title = whole ? 'h1' : 'p'
  return (
    <div className="state-panel" role="status">
      <Title className="state-title">{title}</Title>
      {children !== undefined && <div className="quiet">{children}</div>}
      {action !== undefined && <div className="state-action">{action}</div>}
    </div>
  )
}

/** The shape of what is being read, so that the page does not jump when it comes. */
export function LoadingPanel({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <div className="loading-panel" role="status" aria-label={t('state.loading')}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  )
}

/** A failed request in plain words, with a way to try again. */
export function ErrorPanel({ error, retry, whole = false }: { error: unknown; retry: () => void; whole?: boolean }) {
  const { t } = useTranslation()
  if (error instanceof ApiError && error.status === 404) {
    return (
      <StatePanel title={t('state.missingTitle')} whole={whole}>
        {t('state.missing')}
      </StatePanel>
    )
  }
  const away = error instanceof ApiError && error.away
  return (
    <StatePanel
      whole={whole}
      title={t(away ? 'state.awayTitle' : 'state.errorTitle')}
      action={<Button onClick={retry}>{t('state.retry')}</Button>}
    >
      {away ? t('state.away') : messageOf(error, t('state.unexpected'), (message) => t('state.error', { message }))}
    </StatePanel>
  )
}

function messageOf(error: unknown, unexpected: string, explain: (message: string) => string): string {
  if (error instanceof ApiError && error.code === 'unexpected') return unexpected
  return explain(error instanceof Error ? error.message : String(error))
}
