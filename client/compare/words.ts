import { en } from './words-en.ts'
import { zh } from './words-zh.ts'

/** Words of the Compare page, of the life line and of the coverage. */
export const compareWords = { zh, en }
