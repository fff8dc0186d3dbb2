import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConnectionBanner } from './connection-banner.tsx'
import { Header } from './header.tsx'
import './shell.css'

/** What stands around every page: the header, the banner when the database is away, the page. */
export function Shell() {
  const { t } = useTranslation()
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <Header />
      <ConnectionBanner />
      <main id="main" className="shell-main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
