import { SearchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '#client/api.ts'
import { TypeChip } from '#client/design/type-chip.tsx'
import type { EntityBrief } from '#schema/api/common.ts'
import { searchAnswerSchema } from '#schema/api/mentions.ts'
import type { NetworkNode } from '#schema/api/networks.ts'

interface Props {
  nodes: NetworkNode[]
  label: string
  placeholder: string
  /** `present`: whether the thing is in the picture. */
  onFind: (id: string, present: boolean) => void
}

const carries = (node: EntityBrief, words: string) =>
  node.name.includes(words) || node.aliases.some((alias) => alias.includes(words))

/** A box that finds a name in the picture first, then outside it. */
export function FindThing({ nodes, label, placeholder, onFind }: Props) {
  const { t } = useTranslation('network')
  const [words, setWords] = useState('')
  const q = useDeferredValue(words.trim())
  const outside = useQuery({
    queryKey: ['search', 'network', q],
    queryFn: ({ signal }) => get('/api/search', { q, limit: 10 }, searchAnswerSchema, signal),
    enabled: q !== '' && q.length <= 64,
  })
  const present = new Set(nodes.map((node) => node.id))
  const here = q ? nodes.filter((node) => carries(node, q)).slice(0, 8) : []
  const found = outside.data?.entities ?? []
  // Pinyin is known to the server only.
  const alsoHere = found.filter((each) => present.has(each.id) && !here.some((node) => node.id === each.id))
  const elsewhere = found.filter((each) => !present.has(each.id))
  const groupOf = (title: string, things: EntityBrief[]) =>
    things.length
      ? [{ label: title, options: things.map((each) => ({ value: each.id, label: <Found thing={each} /> })) }]
      : []
  return (
    <AutoComplete
      className="find-thing"
      value={words}
      options={[...groupOf(t('find.here'), [...here, ...alsoHere]), ...groupOf(t('find.elsewhere'), elsewhere)]}
      notFoundContent={q && outside.isSuccess ? t('find.none', { q }) : null}
      defaultActiveFirstOption
      onChange={(value: string) => setWords(value)}
      onSelect={(id: string) => {
        setWords('')
        onFind(id, present.has(id))
      }}
    >
      <Input
        aria-label={label}
        placeholder={placeholder}
        prefix={<SearchOutlined aria-hidden="true" />}
        maxLength={64}
        allowClear
      />
    </AutoComplete>
  )
}

function Found({ thing }: { thing: EntityBrief }) {
  return (
    <span className="suggestion">
      <span className="suggestion-name">{thing.name}</span>
      <TypeChip type={thing.type} />
    </span>
  )
}
