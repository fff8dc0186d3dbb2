import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'

/** Marks what was read from the text and is not said by a person. */
export function Guess() {
  const { t } = useTranslation('desk')
  return <Tag title={t('guess.how')}>{t('guess.mark')}</Tag>
}
