import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel, StatePanel } from '#client/design/state-panel.tsx'

/** No page has this address. */
export function MissingPage() {
  const { t } = useTranslation()
  return (
    <div className="page">
      <StatePanel
        whole
        title={t('state.missingTitle')}
        action={
          <Link to="/" className="link">
            {t('state.home')}
          </Link>
        }
      >
        {t('state.missing')}
      </StatePanel>
    </div>
  )
}

/** A page whose code failed, or could not be fetched. */
export function CrashPage({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <div className="page">
      <ErrorPanel whole error={error} retry={reset} />
    </div>
  )
}

/** A page whose code is on its way. */
export function WaitingPage() {
  return (
    <div className="page">
      <LoadingPanel />
    </div>
  )
}
