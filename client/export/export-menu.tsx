import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedFile } from '#client/api.ts'
import { saveFile } from './save.ts'

export type Form = 'csv' | 'json' | 'gexf' | 'graphml' | 'svg' | 'png'

interface Props {
  forms: readonly Form[]
  take: (form: Form) => Promise<SavedFile>
  disabled?: boolean
}

/** One button for all the forms in which something can be taken away. */
export function ExportMenu({ forms, take, disabled = false }: Props) {
  const { t } = useTranslation('export')
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const save = async (form: Form) => {
    setBusy(true)
    try {
      saveFile(await take(form))
    } catch (error) {
      void message.error(t('failed', { reason: error instanceof Error ? error.message : String(error) }))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dropdown
      trigger={['click']}
      disabled={disabled}
      menu={{
        items: forms.map((form) => ({ key: form, label: t(form) })),
        onClick: ({ key }) => void save(forms.find((form) => form === key) ?? 'csv'),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={busy} disabled={disabled}>
        {t('export')}
      </Button>
    </Dropdown>
  )
}
