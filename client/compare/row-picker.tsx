import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TypeChip } from '#client/design/type-chip.tsx'
import { useThings } from '#client/search/use-things.ts'
import { COMPARE_LIMITS, type CompareMatrixAnswer } from '#schema/compare.ts'

interface PickerProps {
  rows: readonly string[]
  named: CompareMatrixAnswer['rows']
  choose: (rows: string[]) => void
}

/** The names that are compared: known things while typing, and any words of the text by Enter. */
export function RowPicker({ rows, named, choose }: PickerProps) {
  const { t } = useTranslation('compare')
  const [typed, setTyped] = useState('')
  const { things } = useThings(typed)
  const chosen = rows.map((row) => ({
    value: row,
    label: named.find(({ asked }) => asked === row)?.entity?.name ?? row,
  }))
  return (
    <label className="compare-control compare-rows">
      <span className="small quiet">{t('rows')}</span>
      <Select
        mode="tags"
        labelInValue
        value={chosen}
        searchValue={typed}
        onSearch={setTyped}
        placeholder={t('rowsPlaceholder')}
        maxCount={COMPARE_LIMITS.rows}
        tokenSeparators={[',', '，', '\n', '；']}
        filterOption={false}
        options={things.map(({ id, name, type }) => ({
          value: id,
          label: (
            <span className="suggestion">
              {name} <TypeChip type={type} />
            </span>
          ),
        }))}
        onChange={(next: { value: string }[]) => {
          setTyped('')
          choose([...new Set(next.map(({ value }) => value))])
        }}
        getPopupContainer={(box: HTMLElement) => box.parentElement ?? document.body}
      />
    </label>
  )
}
