import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusMark } from '#client/design/status-mark.tsx'
import { TypeIcon } from '#client/design/type-icon.tsx'
import { GROUP_OF } from '#schema/entity.ts'
import type { Change, CompareYearsAnswer, YearCell, YearRow } from '#schema/compare.ts'
import { RowEvidence } from './row-evidence.tsx'

interface TableProps {
  answer: CompareYearsAnswer
  open: string | undefined
  choose: (id: string | undefined) => void
}

/** Things by years; a row opens to its sentences. On a narrow window each row stands as a block. */
export function YearsTable({ answer, open, choose }: TableProps) {
  const { t } = useTranslation('compare')
  const { plans, steps, rows } = answer
  // of two plans the change has a column; of more it stands under what the later plan says
  const isPair = steps.length === 1
  const columns = plans.length + 1 + (isPair ? 1 : 0)
  return (
    <div className="compare-frame">
      <table className="ruled compare-table" aria-label={t('table')}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            {plans.map(({ year }) => (
              <th scope="col" key={year}>
                {year}
              </th>
            ))}
            {isPair && <th scope="col">{t('changes')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <tr className={open === row.id ? 'row-open' : undefined}>
                <th scope="row">
                  <RowName row={row} isOpen={open === row.id} choose={choose} />
                </th>
                {row.cells.map((cell, at) => (
                  <td key={plans[at]?.year} data-name={plans[at]?.year}>
                    <Cell cell={cell} />
                    {!isPair && at > 0 && <ChangeWord change={row.changes[at - 1]} />}
                  </td>
                ))}
                {isPair && (
                  <td>
                    <ChangeWord change={row.changes[0]} />
                  </td>
                )}
              </tr>
              {open === row.id && (
                <tr className="row-evidence">
                  <td colSpan={columns}>
                    <RowEvidence row={row} plans={plans} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RowName({ row, isOpen, choose }: { row: YearRow; isOpen: boolean; choose: TableProps['choose'] }) {
  const { t } = useTranslation('compare')
  const { t: main } = useTranslation()
  return (
    <button
      type="button"
      className="row-name"
      aria-expanded={isOpen}
      onClick={() => choose(isOpen ? undefined : row.id)}
    >
      {isOpen ? <DownOutlined aria-hidden="true" /> : <RightOutlined aria-hidden="true" />}
      <span style={{ color: `var(--group-${GROUP_OF[row.type]})` }} title={main(`type.${row.type}`)}>
        <TypeIcon type={row.type} />
      </span>
      <span>
        {row.name}
        {!row.sure && <span className="small row-unsure">{t('unsure')}</span>}
      </span>
      <span className="aside-voice">{main(`type.${row.type}`)}</span>
    </button>
  )
}

/** What one year's plan says: how far each statement goes, or that it is only named. */
function Cell({ cell }: { cell: YearCell }) {
  const { t } = useTranslation('compare')
  if (cell.state === 'absent')
    return (
      <span className="quiet">
        —<span className="aside-voice">{t('absent')}</span>
      </span>
    )
  if (cell.state !== 'said') {
    return (
      <span className="small quiet" title={t(cell.state === 'named' ? 'namedHow' : 'textHow')}>
        {t(cell.state)}
      </span>
    )
  }
  const marks = new Map(cell.said.map((said) => [`${said.status} ${said.aspect} ${said.part}`, said]))
  return (
    <span className="cell-marks">
      {[...marks].map(([key, { status, aspect, part }]) =>
        status === undefined ? (
          <span key={key} className="small">
            {t('named')}
          </span>
        ) : (
          <span key={key}>
            <StatusMark status={status} aspect={aspect} />
            {part !== undefined && status !== 'propose' && (
              <span className="small quiet" title={t('line.part', { part })}>
                {' '}
                {part}
              </span>
            )}
          </span>
        ),
      )}
    </span>
  )
}

function ChangeWord({ change }: { change: Change | null | undefined }) {
  const { t } = useTranslation('compare')
  if (!change) return null
  return (
    <span className={`change-word change-${change}`} title={t(`changeHow.${change}`)}>
      {t(`change.${change}`)}
    </span>
  )
}
