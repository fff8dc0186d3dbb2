import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Names the page in the browser's tab. */
export function useTitle(page: string | undefined): void {
  const { t } = useTranslation()
  const name = t('name')
  useEffect(() => {
    document.title = page === undefined ? name : `${page} · ${name}`
  }, [page, name])
}
