import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TypeChip } from '#client/design/type-chip.tsx'
import { useThings } from '#client/search/use-things.ts'
import type { EntityType } from '#schema/entity.ts'

export interface ChosenThing {
  id?: string
  name: string
  type: EntityType
}

interface ThingChoiceProps {
  id: string
  /** Not offered: the thing itself. */
  except: string
  /** The type of a new thing; absent: only things that are here can be chosen. */
  newType?: EntityType
  onChoose: (thing: ChosenThing | undefined) => void
}

const NEW = 'new'

/** Searches for a thing by name or pinyin; where that is allowed, a name that is none yet becomes one. */
export function ThingChoice({ id, except, newType, onChoose }: ThingChoiceProps) {
  const { t } = useTranslation('desk')
  const [typed, setTyped] = useState('')
  const { q, things: found } = useThings(typed)
  const things = found.filter((thing) => thing.id !== except)
  const isNew = newType !== undefined && q !== '' && !things.some(({ name }) => name === q)
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      placeholder={t('correct.search')}
      notFoundContent={q === '' ? null : t('correct.nothing')}
      style={{ width: '100%' }}
      options={[
        ...things.map(({ id: value, name, type }) => ({
          value,
          label: (
            <>
              {name} <TypeChip type={type} />
            </>
          ),
        })),
        ...(isNew ? [{ value: NEW, label: t('correct.splitNew', { name: q }) }] : []),
      ]}
      onChange={(value: string | undefined) => {
        const thing = things.find((each) => each.id === value)
        if (thing) onChoose({ id: thing.id, name: thing.name, type: thing.type })
        else onChoose(value === NEW && newType ? { name: q, type: newType } : undefined)
      }}
    />
  )
}
