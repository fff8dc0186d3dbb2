import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedFile } from '#client/api.ts'
import type { ExportSource } from '#schema/export.ts'
import { readCut } from './cut.ts'
import { saveFile, takeAnswer } from './save.ts'

export type Form = 'csv' | 'json' | 'gexf' | 'graphml' | 'svg' | 'png'

interface Props {
  forms: readonly Form[]
  take: (form: Form) => Promise<SavedFile>
  disabled?: boolean
  /** What the button says where another one stands near it. */
  label?: string
}

/** One button for all the forms in which something can be taken away. */
export function ExportMenu({ forms, take, disabled = false, label }: Props) {
  const { t } = useTranslation('export')
  const { busy, save } = useSave()
  return (
    <MenuButton
      busy={busy}
      disabled={disabled}
      label={label}
      items={forms.map((form) => ({ key: form, label: t(form), onClick: () => void save(() => take(form)) }))}
    />
  )
}

/** An answer of the server: which one, and the filters that it was asked with. */
export interface TakenAnswer {
  what: ExportSource
  params: Record<string, string | number | undefined>
}

const TABLE_FORMS = ['csv', 'json'] as const

/** One button for the whole of an answer, not only the page that is shown; several answers each under its name. */
export function ExportAnswer({ answers }: { answers: readonly TakenAnswer[] }) {
  const { t } = useTranslation('export')
  const { busy, save } = useSave()
  const itemsOf = ({ what, params }: TakenAnswer) =>
    TABLE_FORMS.map((form) => ({
      key: `${what} ${form}`,
      label: t(form),
      onClick: () => void save(() => takeAnswer(what, params, form)),
    }))
  return (
    <MenuButton
      busy={busy}
      items={answers.map((answer) => ({
        key: answer.what,
        type: 'group',
        label: t(`answer.${answer.what}`),
        children: itemsOf(answer),
      }))}
    />
  )
}

interface ButtonProps {
  items: NonNullable<MenuProps['items']>
  busy: boolean
  disabled?: boolean
  label?: string | undefined
}

function MenuButton({ items, busy, disabled = false, label }: ButtonProps) {
  const { t } = useTranslation('export')
  return (
    <Dropdown
      trigger={['click']}
      disabled={disabled}
      menu={{ items }}
      getPopupContainer={(button) => button.closest('main') ?? document.body}
    >
      <Button icon={<DownloadOutlined />} loading={busy} disabled={disabled} aria-haspopup="menu">
        {label ?? t('export')}
      </Button>
    </Dropdown>
  )
}

/** Keeps the file that is taken; says what it does not hold, and why there is none. */
function useSave(): { busy: boolean; save: (take: () => Promise<SavedFile>) => Promise<void> } {
  const { t } = useTranslation('export')
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const save = async (take: () => Promise<SavedFile>) => {
    setBusy(true)
    try {
      const file = await take()
      saveFile(file)
      const parts = readCut(file.cut).map(({ what, shown, of }) => t(`cut.${what}`, { shown, of }))
      if (parts.length > 0) void message.warning(t('part', { parts: parts.join(t('list')) }), CUT_SECONDS)
    } catch (error) {
      void message.error(t('failed', { reason: error instanceof Error ? error.message : String(error) }))
    } finally {
      setBusy(false)
    }
  }
  return { busy, save }
}

/** How long it is said that a file holds a part only. */
const CUT_SECONDS = 10
