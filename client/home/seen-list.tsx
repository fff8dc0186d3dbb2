import { FileTextOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TypeChip } from '#client/design/type-chip.tsx'
import { forgetSeen, recallSeen, type Seen } from './seen.ts'

/** What was looked at last in this browser. */
export function SeenList() {
  const { t } = useTranslation()
  const [seen, setSeen] = useState(recallSeen)
  if (seen.length === 0) return null
  const forget = () => {
    forgetSeen()
    setSeen([])
  }
  return (
    <section>
      <h2 className="seen-head">
        {t('home.seen')}
        <Button type="text" size="small" onClick={forget}>
          {t('home.forget')}
        </Button>
      </h2>
      <ul className="seen">
        {seen.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            <SeenLine {...one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SeenLine({ kind, id, name, type }: Seen) {
  const { t } = useTranslation()
  if (kind === 'plan') {
    return (
      <>
        <Link to="/plans/$id" params={{ id }} className="link">
          {name}
        </Link>
        <span className="small quiet">
          <FileTextOutlined aria-hidden="true" /> {t('home.seenPlan')}
        </span>
      </>
    )
  }
  return (
    <>
      <Link to="/entities/$id" params={{ id }} className="link">
        {name}
      </Link>
      {type && <TypeChip type={type} />}
    </>
  )
}
