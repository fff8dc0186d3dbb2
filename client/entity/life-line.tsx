import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { askTimeline } from '#client/compare/questions.ts'
import { CiteButton } from '#client/cite/cite-button.tsx'
import { HighlightedText } from '#client/design/highlighted-text.tsx'
import { StatusMark } from '#client/design/status-mark.tsx'
import type { Timeline } from '#schema/compare.ts'

/** How far plans said that it is, year by year; nothing where no plan of two years or more says so. */
export function LifeLine({ id }: { id: string }) {
  const { t } = useTranslation('compare')
  const timeline = useQuery(askTimeline(id))
  if (!timeline.data || timeline.data.entries.length === 0) return null
  const { entries, named, names } = timeline.data
  const silent = [...new Set(named.flatMap(({ year }) => year ?? []))]
  return (
    <section aria-label={t('line.title')} className="life-line">
      <h2>{t('line.title')}</h2>
      <p className="small quiet">{t('line.how')}</p>
      <ol>
        {entries.map((entry) => (
          <Entry key={`${entry.document.id} ${entry.passage.id} ${entry.entityId} ${entry.aspect}`} entry={entry} />
        ))}
      </ol>
      {silent.length > 0 && <p className="small quiet">{t('line.named', { year: silent.join('、') })}</p>}
      <OtherNames id={id} names={names} />
    </section>
  )
}

function Entry({ entry }: { entry: Timeline['entries'][number] }) {
  const { t } = useTranslation('compare')
  const { year, issuer, status, aspect, due, part, document, passage, entityId } = entry
  return (
    <li className="life-step">
      <strong>{year}</strong>
      <div>
        {status && <StatusMark status={status} aspect={aspect} />}{' '}
        <span className="small quiet">
          {issuer} {due !== undefined && t('line.due', { due })}{' '}
          {part !== undefined && status !== 'propose' && t('line.part', { part })}
        </span>
        <div className="with-cite">
          <Link
            to="/plans/$id"
            params={{ id: document.id }}
            search={{ at: passage.id, entity: entityId, hide: [] }}
            className="statement-evidence"
          >
            <HighlightedText text={passage.text} ranges={passage.highlights} />
          </Link>
          <CiteButton document={document.id} passage={passage.id} />
        </div>
      </div>
    </li>
  )
}

function OtherNames({ id, names }: { id: string; names: Timeline['names'] }) {
  const { t } = useTranslation('compare')
  const others = names.filter((name) => name.id !== id)
  if (others.length === 0) return null
  return (
    <p className="small quiet">
      {t('line.alsoFollowed', {
        names: others.map(({ name, why }) => t('line.nameWhy', { name, why: t(`why.${why}`) })).join('、'),
      })}
    </p>
  )
}
