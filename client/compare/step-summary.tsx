import { useTranslation } from 'react-i18next'
import { type Change, CHANGES, type CompareYearsAnswer } from '#schema/compare.ts'

interface SummaryProps {
  answer: CompareYearsAnswer
  chosen: Change | undefined
  choose: (change: Change | undefined) => void
}

/** From one year to the next: how many of each change; a click keeps only these. */
export function StepSummary({ answer, chosen, choose }: SummaryProps) {
  const { t } = useTranslation('compare')
  if (answer.steps.length === 0) return null
  return (
    <dl className="steps">
      {answer.steps.map(({ from, to, missing, counts }) => (
        <div className="step" key={to}>
          <dt>
            {t('step', { from, to })}
            {missing.length > 0 && (
              <span className="small quiet step-missing">{t('missing', { years: missing.join('、') })}</span>
            )}
          </dt>
          <dd>
            {CHANGES.filter((change) => counts[change] > 0).map((change) => (
              <button
                key={change}
                type="button"
                className={`change change-${change}`}
                aria-pressed={chosen === change}
                title={t(`changeHow.${change}`)}
                onClick={() => choose(chosen === change ? undefined : change)}
              >
                {t(`change.${change}`)} <strong>{counts[change]}</strong>
              </button>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
