import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#client/api.ts'
import { remember } from '#client/shell/memory.ts'

/** Whether a request failed for want of the server's token. */
export function wantsToken(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401
}

/** Asks for the server's token, keeps it and tells when it is there. */
export function TokenPanel({ onToken }: { onToken: () => void }) {
  const { t } = useTranslation('desk')
  const [token, setToken] = useState('')
  const use = () => {
    remember('token', token.trim())
    onToken()
  }
  return (
    <div className="token-panel" role="group" aria-label={t('token.label')}>
      <p>{t('token.ask')}</p>
      <Input.Password
        aria-label={t('token.label')}
        value={token}
        onChange={({ target }) => setToken(target.value)}
        onPressEnter={use}
        autoComplete="off"
      />
      <Button onClick={use}>{t('token.use')}</Button>
    </div>
  )
}
