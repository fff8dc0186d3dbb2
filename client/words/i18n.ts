import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { accuracyWords } from '#client/accuracy/words.ts'
import { compareWords } from '#client/compare/words.ts'
import { cypherWords } from '#client/cypher/words.ts'
import { deskWords } from '#client/desk/words.ts'
import { exportWords } from '#client/export/words.ts'
import { networkWords } from '#client/network/words.ts'
import { lookupWords } from '#client/search/words.ts'
import { recall, remember } from '#client/shell/memory.ts'
import { targetsWords } from '#client/targets/words.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'main'
    resources: {
      main: typeof zh
      network: typeof networkWords.zh
      cypher: typeof cypherWords.zh
      export: typeof exportWords.zh
      compare: typeof compareWords.zh
      targets: typeof targetsWords.zh
      lookup: typeof lookupWords.zh
      desk: typeof deskWords.zh
      accuracy: typeof accuracyWords.zh
    }
  }
}

/** Makes the words ready in the language used last, Chinese at first. */
export async function startWords(): Promise<void> {
  const kept = recall('language')
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
  })
  await i18next.use(initReactI18next).init({
    lng: LANGUAGES.find((language) => language === kept) ?? 'zh',
    fallbackLng: 'zh',
    ns: ['main', 'network', 'cypher', 'export', 'compare', 'targets', 'lookup', 'desk', 'accuracy'],
    defaultNS: 'main',
    resources: {
      zh: {
        main: zh,
        network: networkWords.zh,
        cypher: cypherWords.zh,
        export: exportWords.zh,
        compare: compareWords.zh,
        targets: targetsWords.zh,
        lookup: lookupWords.zh,
        desk: deskWords.zh,
        accuracy: accuracyWords.zh,
      },
      en: {
        main: en,
        network: networkWords.en,
        cypher: cypherWords.en,
        export: exportWords.en,
        compare: compareWords.en,
        targets: targetsWords.en,
        lookup: lookupWords.en,
        desk: deskWords.en,
        accuracy: accuracyWords.en,
      },
    },
    interpolation: { escapeValue: false },
  })
}

/** Changes the language of the screen and keeps the choice. */
export function speak(language: Language): void {
  remember('language', language)
  void i18next.changeLanguage(language)
}

/** The language of the screen. */
export function languageOf(language: string): Language {
  return language === 'en' ? 'en' : 'zh'
}
