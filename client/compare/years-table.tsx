import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusMark } from '#client/design/status-mark.tsx'
import { TypeIcon } from '#client/design/type-icon.tsx'
import { GROUP_OF } from '#schema/entity.ts'
import type { CompareYearsAnswer, YearCell, YearRow } from '#schema/compare.ts'
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
  const columns = plans.length + 1 + (steps.length > 0 ? 1 : 0)
  return (
    <div className="compare-frame">
      <table className="compare-table" aria-label={t('table')}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            {plans.map(({ year }) => (
              <th scope="col" key={year}>
                {year}
              </th>
            ))}
            {steps.length > 0 && <th scope="col">{t('changes')}</th>}
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
                  </td>
                ))}
                {steps.length > 0 && (
                  <td>
                    <Changes row={row} />
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
  const marks = new Map(cell.said.map((said) => [`${said.status} ${said.aspect}`, said]))
  return (
    <span className="cell-marks">
      {[...marks].map(([key, { status, aspect }]) =>
        status === undefined ? (
          <span key={key} className="small">
            {t('named')}
          </span>
        ) : (
          <StatusMark key={key} status={status} aspect={aspect} />
        ),
      )}
    </span>
  )
}

/** The change of the last step; of more steps those before it, too, in their order. */
function Changes({ row }: { row: YearRow }) {
  const { t } = useTranslation('compare')
  const told = row.changes.filter((change) => change !== null)
  return (
    <span className="cell-marks">
      {(row.changes.length > 1 ? told.slice(-1) : told).map((change) => (
        <span key={change} className={`change-word change-${change}`} title={t(`changeHow.${change}`)}>
          {t(`change.${change}`)}
        </span>
      ))}
    </span>
  )
}
