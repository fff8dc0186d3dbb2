import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CiteButton } from '#client/cite/cite-button.tsx'
import { HighlightedText } from '#client/design/highlighted-text.tsx'
import { StatusMark } from '#client/design/status-mark.tsx'
import type { CompareYearsAnswer, YearCell, YearRow } from '#schema/compare.ts'

/** The sentences behind a row, year by year, and under which names it was followed. */
export function RowEvidence({ row, plans }: { row: YearRow; plans: CompareYearsAnswer['plans'] }) {
  const { t } = useTranslation('compare')
  return (
    <div className="evidence">
      <ol>
        {row.cells.map((cell, at) => (
          <li key={plans[at]?.year} className="evidence-year">
            <strong>{plans[at]?.year}</strong>
            <div>
              <CellEvidence cell={cell} />
            </div>
          </li>
        ))}
      </ol>
      <p className="small quiet evidence-names">
        {t('names')}：
        {row.names.map(({ id, name, why }) => (
          <span key={id}>
            <Link to="/entities/$id" params={{ id }} className="link">
              {name}
            </Link>
            {row.names.length > 1 && ` （${t(`why.${why}`)}）`}
          </span>
        ))}
      </p>
    </div>
  )
}

function CellEvidence({ cell }: { cell: YearCell }) {
  const { t } = useTranslation('compare')
  if (cell.state === 'absent') return <p className="quiet">{t('absent')}</p>
  if (cell.state !== 'said') {
    return (
      <>
        <p className="small quiet">{t(cell.state === 'named' ? 'namedHow' : 'textHow')}</p>
        {cell.named && <Sentence document={cell.named.document} passage={cell.named.passage} />}
      </>
    )
  }
  return (
    <ul>
      {cell.said.map(({ status, aspect, due, part, document, passage, entityId }) => (
        <li key={`${passage.id} ${entityId} ${aspect}`}>
          {status && <StatusMark status={status} aspect={aspect} />}
          {due !== undefined && <span className="small quiet"> {t('line.due', { due })}</span>}
          {part !== undefined && status !== 'propose' && (
            <span className="small evidence-part"> {t('line.part', { part })}</span>
          )}
          <Sentence document={document} passage={passage} entity={entityId} />
        </li>
      ))}
    </ul>
  )
}

interface SentenceProps {
  document: { id: string; title: string }
  passage: { id: string; text: string; highlights: [number, number][] }
  entity?: string
}

/** A sentence with the name marked; a click opens the plan there, or its citation. */
export function Sentence({ document, passage, entity }: SentenceProps) {
  return (
    <div className="with-cite">
      <Link
        to="/plans/$id"
        params={{ id: document.id }}
        search={{ at: passage.id, entity, hide: [] }}
        className="evidence-sentence"
      >
        <HighlightedText text={passage.text} ranges={passage.highlights} />
        <span className="small quiet evidence-source">{document.title}</span>
      </Link>
      <CiteButton document={document.id} passage={passage.id} />
    </div>
  )
}
