import { Link } from '@tanstack/react-router'
import { Trans, useTranslation } from 'react-i18next'
import { TypeChip } from '#client/design/type-chip.tsx'
import { useTitle } from '#client/design/use-title.ts'
import './accuracy.css'
import { isLittleMeasured, readFigures } from './figures.ts'
import published from './figures.json'
import { MeasureTable } from './measure-table.tsx'
import { AGREEMENT, OverallTable } from './overall-table.tsx'
import { TrustTable } from './trust-table.tsx'

const FIGURES = readFigures(published)

/** How well names, statements and targets are read out of plans that were never seen, and what to do with that. */
export default function AccuracyPage() {
  const { t } = useTranslation(['accuracy', 'main'])
  useTitle(t('title'))
  const { types, statements, confidence, statementConfidence } = FIGURES
  return (
    <div className="page accuracy">
      <header>
        <h1>{t('title')}</h1>
        <p className="quiet accuracy-text">{t('intro')}</p>
      </header>
      <div className="accuracy-short">
        <section aria-labelledby="overall">
          <h2 id="overall">{t('overall')}</h2>
          <OverallTable figures={FIGURES} />
          <Terms />
        </section>
        <Method />
      </div>
      <section aria-labelledby="names">
        <h2 id="names">{t('types')}</h2>
        <p className="small quiet accuracy-text">
          {t('typesHow')} {types.some(isLittleMeasured) && t('fewHow')}
        </p>
        <MeasureTable
          label={t('types')}
          head={t('type')}
          rows={types.map(({ type, ...measure }) => ({
            key: type,
            name: <TypeChip type={type} />,
            measure,
            hard: t(`typeHard.${type}`),
          }))}
        />
      </section>
      <section aria-labelledby="statements">
        <h2 id="statements">{t('statements')}</h2>
        <p className="small quiet accuracy-text">{t('statementsHow')}</p>
        <MeasureTable
          label={t('statements')}
          head={t('kind')}
          rows={statements.map(({ kind, ...measure }) => ({
            key: kind,
            name: t(`main:relation.${kind}`),
            measure,
            hard: t(`kindHard.${kind}`),
          }))}
        />
      </section>
      <section aria-labelledby="confidence">
        <h2 id="confidence">{t('confidence')}</h2>
        <p className="small quiet accuracy-text">{t('confidenceHow')}</p>
        <div className="accuracy-trust">
          <TrustTable label={t('mentionBands')} bands={confidence} />
          <TrustTable label={t('statementBands')} bands={statementConfidence} />
        </div>
      </section>
    </div>
  )
}

/** What the columns mean, in words. */
function Terms() {
  const { t } = useTranslation('accuracy')
  const people = { mention: AGREEMENT.mention.toFixed(3), statement: AGREEMENT.statement.toFixed(3) }
  return (
    <ul className="small accuracy-terms">
      {(['precisionHow', 'recallHow', 'f1How', 'peopleHow'] as const).map((term) => (
        <li key={term}>
          <Trans t={t} i18nKey={term} values={people} components={{ b: <strong /> }} />
        </li>
      ))}
    </ul>
  )
}

/** How it was measured, and what follows for the reader. */
function Method() {
  const { t } = useTranslation('accuracy')
  const { plans, issuers, folds, mention } = FIGURES
  const components = {
    b: <strong />,
    search: <Link to="/" className="link" />,
    corrections: <Link to="/corrections" className="link" />,
  }
  return (
    <div className="accuracy-method">
      <section aria-labelledby="use">
        <h2 id="use">{t('use')}</h2>
        <ul className="accuracy-list">
          {(['useSentence', 'useAbsence', 'useCorrect'] as const).map((use) => (
            <li key={use}>
              <Trans t={t} i18nKey={use} components={components} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="how">
        <h2 id="how">{t('how')}</h2>
        <p>{t('howPlans', { plans, issuers, folds, n: mention.expected })}</p>
        <p>{t('howShipped', { plans })}</p>
      </section>
    </div>
  )
}
