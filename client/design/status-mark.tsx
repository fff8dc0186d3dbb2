import { PlayCircleOutlined, ToolOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Aspect, Status } from '#schema/statement.ts'
import './status-mark.css'

/** 谋划 → 开工 → 在建 → 建成. */
const LADDER: readonly Status[] = ['propose', 'start', 'advance', 'complete']

/**
 * How far a thing is: a ladder of four steps, filled to where a plan reports it to be and hollow where it is promised,
 * with the word beside it (谋划 promises nothing yet); 改造 and 运营 have an icon, the statuses of support a word alone.
 */
export function StatusMark({ status, aspect }: { status: Status; aspect?: Aspect | undefined }) {
  const { t } = useTranslation()
  const word = t(`status.${status}`)
  return (
    <span className="status-mark">
      <StatusPicture status={status} aspect={aspect} />
      {aspect === undefined || status === 'propose' ? word : t(`statusMark.${aspect}`, { status: word })}
    </span>
  )
}

function StatusPicture({ status, aspect }: { status: Status; aspect: Aspect | undefined }) {
  if (status === 'renovate') return <ToolOutlined aria-hidden="true" />
  if (status === 'operate') return <PlayCircleOutlined aria-hidden="true" />
  const step = LADDER.indexOf(status)
  if (step < 0) return null
  return (
    <svg className="status-ladder" viewBox="0 0 29 12" width="29" height="12" aria-hidden="true">
      {LADDER.map((rung, at) => (
        <rect
          key={rung}
          x={at * 7.5 + 0.75}
          y={8.25 - at * 2.5}
          width="4.5"
          height={3 + at * 2.5}
          rx="1"
          className={at <= step ? `reached ${aspect ?? 'reported'}` : 'ahead'}
        />
      ))}
    </svg>
  )
}
