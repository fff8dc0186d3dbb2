import CodeMirror from '@uiw/react-codemirror'
import { type KeyboardEvent, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useTheme } from '#client/design/theme.tsx'
import type { QueriesAnswer } from '#schema/api/cypher.ts'
import { cypherExtensions } from './editor-extensions.ts'
import { cypherLanguage } from './language.ts'

interface Props {
  text: string
  schema: QueriesAnswer['schema'] | undefined
  onChange: (text: string) => void
  onRun: () => void
}

/** The editor. Ctrl or ⌘ with Enter runs; Tab leaves it, so that the keyboard is never caught. */
export function Editor({ text, schema, onChange, onRun }: Props) {
  const { t } = useTranslation('cypher')
  const { name: theme } = useTheme()
  const label = t('editor')
  const extensions = useMemo(() => cypherExtensions(cypherLanguage(), label), [label])
  useEffect(() => {
    if (schema) cypherLanguage().know(schema)
  }, [schema])
  // Before CodeMirror sees it, to which the same keys mean an empty line.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    onRun()
  }
  return (
    <div onKeyDownCapture={onKeyDown}>
      <CodeMirror
        className="cypher-editor"
        value={text}
        theme={theme}
        extensions={extensions}
        basicSetup={{ foldGutter: false, autocompletion: false, highlightActiveLine: false, searchKeymap: false }}
        indentWithTab={false}
        minHeight="132px"
        maxHeight="40vh"
        onChange={onChange}
      />
    </div>
  )
}
