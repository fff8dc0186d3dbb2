import i18next from 'i18next'
import { useTranslation } from 'react-i18next'

/** Why a surface means an entity, in words; a policy of linking that has none is given by its own name. */
export function useWhyLinked(): (policy: string) => string {
  const { t } = useTranslation()
  return (policy) => (i18next.exists(`why.${policy}`) ? t(`why.${policy as 'as-written'}`) : policy)
}
