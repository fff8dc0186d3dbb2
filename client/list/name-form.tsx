import { FileTextOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NAME_LIST_LIMITS } from '#schema/mentions.ts'
import { decodeText, namesIn } from './names.ts'

interface NameFormProps {
  names: readonly string[]
  busy: boolean
  ask: (names: string[]) => void
}

/** A field for the names and a file to read them from; says how many there are, and what is too much. */
export function NameForm({ names, busy, ask }: NameFormProps) {
  const { t } = useTranslation('lookup')
  const { message } = App.useApp()
  const [text, setText] = useState(names.join('\n'))
  const file = useRef<HTMLInputElement>(null)
  const given = namesIn(text)
  const most = NAME_LIST_LIMITS.names

  const readFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? []
    // The same file may be chosen again after it was changed.
    event.target.value = ''
    const read = chosen && decodeText(await chosen.arrayBuffer())
    if (read === undefined) void message.error(t('list.unreadable'))
    else setText(namesIn(read).join('\n'))
  }

  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault()
        ask(given.slice(0, most))
      }}
    >
      <label htmlFor="names" className="small quiet">
        {t('list.names')}
      </label>
      <Input.TextArea
        id="names"
        value={text}
        placeholder={t('list.placeholder')}
        autoSize={{ minRows: 4, maxRows: 10 }}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="name-form-foot">
        <Button type="primary" htmlType="submit" loading={busy} disabled={given.length === 0}>
          {t('list.ask')}
        </Button>
        <Button icon={<FileTextOutlined />} onClick={() => file.current?.click()}>
          {t('list.file')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".txt,.csv,.tsv,text/plain,text/csv"
          hidden
          aria-label={t('list.file')}
          onChange={(event) => void readFile(event)}
        />
        {given.length === 0 && (
          <Button type="link" onClick={() => setText(t('list.placeholder'))}>
            {t('list.example')}
          </Button>
        )}
        <span className="small quiet" role="status">
          {given.length > most
            ? t('list.tooMany', { count: given.length, most })
            : given.length > 0 && t('list.count', { count: given.length })}
        </span>
      </div>
    </form>
  )
}
