import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ErrorPanel, LoadingPanel, StatePanel } from '#client/design/state-panel.tsx'
import { ExportAnswer } from '#client/export/export-menu.tsx'
import { Pager } from '#client/design/pager.tsx'
import { TypeIcon } from '#client/design/type-icon.tsx'
import { COMPARE_LIMITS, type CompareIssuersAnswer } from '#schema/compare.ts'
import { ENTITY_TYPES, type EntityType, GROUP_OF } from '#schema/entity.ts'
import { askCoverage, askIssuers } from './questions.ts'
import type { ViewProps } from './view.ts'

const PAGE = 50
const SHOW = ['shared', 'all', 'single'] as const

/** What the plans of several regions share, and what only one of them names. */
export function IssuersView({ address, change }: ViewProps) {
  const { t } = useTranslation('compare')
  const { t: main } = useTranslation()
  const { issuers, show = 'shared', of, type, page = 1 } = address
  const coverage = useQuery(askCoverage())
  const asked = { issuers: issuers.join(','), show, of, type }
  const shared = useQuery(askIssuers({ ...asked, limit: PAGE, offset: (page - 1) * PAGE }))
  const names = [...new Set((coverage.data?.rows ?? []).map(({ issuer }) => issuer.name))]
  const enough = issuers.length > 1
  return (
    <>
      <div className="compare-controls">
        <label className="compare-control compare-rows">
          <span className="small quiet">{t('issuers')}</span>
          <Select
            mode="multiple"
            value={issuers}
            placeholder={t('issuersPlaceholder')}
            maxCount={COMPARE_LIMITS.issuers}
            options={names.map((name) => ({ value: name, label: name }))}
            onChange={(next) => change({ issuers: next, of: undefined, page: undefined })}
            getPopupContainer={(box: HTMLElement) => box.parentElement ?? document.body}
          />
        </label>
        <label className="compare-control">
          <span className="small quiet">{t('type')}</span>
          <Select<EntityType>
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('anyType')}
            value={type ?? null}
            options={ENTITY_TYPES.map((each) => ({ value: each, label: main(`type.${each}`) }))}
            onChange={(next: EntityType | undefined) => change({ type: next, page: undefined })}
            className="compare-filter"
            getPopupContainer={(box: HTMLElement) => box.parentElement ?? document.body}
          />
        </label>
      </div>
      {!enough && <StatePanel title={t('issuersEmpty')}>{t('issuersEmptyHow')}</StatePanel>}
      {enough && shared.isPending && <LoadingPanel rows={8} />}
      {shared.isError && <ErrorPanel error={shared.error} retry={() => void shared.refetch()} />}
      {enough && shared.data && (
        <div aria-busy={shared.isPlaceholderData}>
          <div className="compare-controls">
            <Segmented
              aria-label={t('show.label')}
              value={show}
              options={SHOW.map((each) => ({
                value: each,
                label: t(`show.${each}`, { count: shared.data.counts[each] }),
              }))}
              onChange={(next) => change({ show: next, of: undefined, page: undefined })}
            />
            {show === 'single' && (
              <Select
                aria-label={t('show.label')}
                value={of ?? ''}
                options={[
                  { value: '', label: t('ofAll') },
                  ...shared.data.issuers.map(({ name, single }) => ({
                    value: name,
                    label: t('of', { name, count: single }),
                  })),
                ]}
                onChange={(next) => change({ of: next === '' ? undefined : next, page: undefined })}
                className="compare-select"
                getPopupContainer={(box: HTMLElement) => box.parentElement ?? document.body}
              />
            )}
            <div className="compare-take">
              <ExportAnswer answers={[{ what: 'issuers', params: asked }]} />
            </div>
          </div>
          {shared.data.rows.length === 0 ? (
            <StatePanel title={t('noRows')}>{t('issuersEmptyHow')}</StatePanel>
          ) : (
            <IssuersTable answer={shared.data} />
          )}
          <Pager
            page={page}
            size={PAGE}
            total={shared.data.total}
            range={(place) => t('range', place)}
            turn={(next) => change({ page: next })}
          />
        </div>
      )}
    </>
  )
}

function IssuersTable({ answer: { issuers, rows } }: { answer: CompareIssuersAnswer }) {
  const { t } = useTranslation('compare')
  const { t: main } = useTranslation()
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts))
  return (
    <div className="compare-frame" tabIndex={0} role="region" aria-label={t('issuersTable')}>
      <table className="matrix matrix-wide" aria-label={t('issuersTable')}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            {issuers.map(({ id, name, plans }) => (
              <th scope="col" key={id}>
                <span>{name}</span> <span className="quiet">{t('issuerPlans', { count: plans })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ entity, counts }) => (
            <tr key={entity.id}>
              <th scope="row">
                <Link to="/entities/$id" params={{ id: entity.id }}>
                  <span style={{ color: `var(--group-${GROUP_OF[entity.type]})` }}>
                    <TypeIcon type={entity.type} />
                  </span>{' '}
                  {entity.name}
                  <span className="aside-voice">{main(`type.${entity.type}`)}</span>
                </Link>
              </th>
              {counts.map((count, at) => (
                <td key={issuers[at]?.id}>
                  {count === 0 ? (
                    <span className="matrix-cell matrix-none">
                      <span className="aside-voice">{t('cellNone')}</span>
                    </span>
                  ) : (
                    <Link
                      to="/"
                      search={{ q: entity.name, entity: entity.id, region: issuers[at]?.name }}
                      className="matrix-cell"
                      style={{ '--depth': `${6 + (18 * count) / most}%` }}
                      aria-label={t('cell', { plan: issuers[at]?.name ?? '', name: entity.name, count })}
                    >
                      {count}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
