import { en } from './words-en.ts'
import { zh } from './words-zh.ts'

/** Words of the page on accuracy. */
export const accuracyWords = { zh, en }
