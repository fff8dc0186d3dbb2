import { en } from './words-en.ts'
import { zh } from './words-zh.ts'

/** Words of the Network page. */
export const networkWords = { zh, en }
