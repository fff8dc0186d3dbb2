import { Checkbox } from 'antd'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { ExportMenu } from '#client/export/export-menu.tsx'
import { takeShown } from '#client/export/save.ts'
import { Pager } from '#client/design/pager.tsx'
import { SearchedPlans } from '#client/search/searched-plans.tsx'
import type { NameListAnswer } from '#schema/mentions.ts'
import { NameTable } from './name-table.tsx'
import { exportOf } from './take.ts'

/** Plans beside each other; more are on further pages. */
const COLUMNS = 30

/** One line of answer, what was searched, and the table; what is in no plan stays in it as an answer. */
export function ListAnswer({ answer, section }: { answer: NameListAnswer; section: 'review' | 'plan' | undefined }) {
  const { t } = useTranslation('lookup')
  const { t: tt } = useTranslation()
  const [page, setPage] = useState(1)
  const [onlyFound, setOnlyFound] = useState(false)
  const { names, plans, cut, searched, repeated } = answer
  const found = names.filter(({ documents }) => documents > 0).length
  const first = (page - 1) * COLUMNS
  return (
    <section className="list-answer" aria-label={tt('search.results')}>
      <h2 className="answer-line">
        <Trans
          t={t}
          i18nKey="list.answer"
          values={{ found, names: names.length, plans: cut.of, of: searched.documents }}
          components={{ b: <strong /> }}
        />
      </h2>
      <div className="small quiet">
        <SearchedPlans searched={searched} />
        {repeated.length > 0 && <p>{t('list.repeated', { names: repeated.join(tt('search.list')) })}</p>}
        {cut.shown < cut.of && <p>{t('list.cut', cut)}</p>}
      </div>
      <div className="list-tools">
        <Checkbox checked={onlyFound} onChange={(event) => setOnlyFound(event.target.checked)}>
          {t('list.only')}
        </Checkbox>
        <ExportMenu
          forms={['csv', 'json']}
          take={(form) => takeShown(exportOf(answer, form === 'json' ? form : 'csv'))}
        />
      </div>
      {found === 0 && <p>{t('list.absentOnly', { plans: tt('count.plans', { count: searched.documents }) })}</p>}
      <NameTable
        answer={answer}
        columns={{ from: first, to: first + COLUMNS }}
        onlyFound={onlyFound}
        section={section}
      />
      <Pager
        page={page}
        size={COLUMNS}
        total={plans.length}
        range={(place) => tt('search.pages', place)}
        turn={setPage}
      />
    </section>
  )
}
