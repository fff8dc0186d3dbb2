import { Select } from 'antd'
import { useTranslation } from 'react-i18next'

interface YearRangeProps {
  /** Years that there are, by time. */
  years: readonly number[]
  from: number | undefined
  to: number | undefined
  onChange: (range: { from: number | undefined; to: number | undefined }) => void
}

/** From one year to another, either left open; nothing to choose among fewer than three years. */
export function YearRange({ years, from, to, onChange }: YearRangeProps) {
  const { t } = useTranslation('lookup')
  if (years.length < 3 && from === undefined && to === undefined) return null
  const choices = [...new Set([...years, from, to])]
    .filter((year) => year !== undefined)
    .sort((one, other) => one - other)
    .map((year) => ({ value: year, label: String(year) }))
  const choose = (label: string, value: number | undefined, change: (year: number | undefined) => void) => (
    <Select
      size="small"
      aria-label={label}
      placeholder={t('anyYear')}
      value={value}
      options={choices}
      allowClear
      onChange={(year: number | undefined) => change(year)}
      popupMatchSelectWidth={false}
    />
  )
  return (
    <div className="year-range" role="group" aria-label={t('yearsHow')}>
      <span className="small quiet">{t('from')}</span>
      {choose(t('from'), from, (year) => onChange({ from: year, to }))}
      <span className="small quiet">{t('to')}</span>
      {choose(t('to'), to, (year) => onChange({ from, to: year }))}
    </div>
  )
}
