import { asDivision, asFullFormInDocument, asInstitutionOfIssuer, asIntroduced } from './by-context.ts'
import { asCompletedForm, asGazetteerAlias, asSharedHead, withHeadOfWork } from './by-form.ts'
import { type Naming, type Subject, unquoted } from './subject.ts'

type Policy = (subject: Subject) => Naming | undefined

/** In this order; the first that knows an answer gives it. */
const POLICIES: readonly Policy[] = [
  asDivision,
  asIntroduced,
  asSharedHead,
  asInstitutionOfIssuer,
  asFullFormInDocument,
  asGazetteerAlias,
  asCompletedForm,
]

/** The canonical name of a mention; the surface without quotation marks around it where no policy knows more. */
export function nameOf(subject: Subject): Naming {
  for (const policy of POLICIES) {
    const naming = policy(subject)
    if (naming) return { ...naming, name: withHeadOfWork(subject, naming.name) }
  }
  const written = unquoted(subject.surface)
  const name = withHeadOfWork(subject, written)
  return { name, link: name === written ? 'as-written' : 'head-of-work' }
}
