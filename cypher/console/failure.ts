import neo4j from 'neo4j-driver'
import { LIMITS } from '#schema/api/common.ts'
import { QueryRefusal, refuse } from '../guard/refusal.ts'

const POSITION = /\(line (\d+), column (\d+) \(offset: \d+\)\)/

export function tooLong(): QueryRefusal {
  const seconds = LIMITS.cypherMilliseconds / 1000
  return new QueryRefusal('too-long', `查询超过 ${seconds} 秒，已停止。请缩小范围，或加上 LIMIT。`, {
    en: `The query took more than ${seconds} seconds and was ended. Narrow it down, or add a LIMIT.`,
  })
}

export function tooLarge(): QueryRefusal {
  const megabytes = LIMITS.cypherBytes / 1_000_000
  return new QueryRefusal('too-large', `第一行结果就超过 ${megabytes} MB，无法显示。请只返回需要的属性。`, {
    en: `The first row alone is more than ${megabytes} MB. Return only what is needed of it.`,
  })
}

/**
 * What Neo4j says against a query, in the words of the console; undefined for what is not the query's fault (the database
 * is away, a fault of ours). `linesBefore`: how many lines stood before the person's text in what was sent.
 */
export function toQueryRefusal(error: unknown, linesBefore: number): QueryRefusal | undefined {
  if (!(error instanceof neo4j.Neo4jError)) return undefined
  const { code } = error
  const [said = ''] = error.message.split('\n')
  if (/^Neo\.ClientError\.Statement\.AccessMode$/.test(code))
    return refuse(
      code,
      '这条查询会修改数据，这里只能读取。',
      'This query would change the graph; only reading is possible here.',
    )
  if (/^Neo\.\w+\.Transaction\.(TransactionTimedOut|Terminated|LockClientStopped)/.test(code)) return tooLong()
  if (/OutOfMemory|StackOverFlow/i.test(code) || /StackOverflowError|OutOfMemoryError/.test(said))
    return new QueryRefusal('too-large', '查询需要的内存超过限额，已停止。请缩小范围，或加上 LIMIT。', {
      en: 'The query needs more memory than a query gets, and was ended. Narrow it down, or add a LIMIT.',
      reason: code,
    })
  if (!/^Neo\.(ClientError\.(Statement|Procedure|Schema|General|Request|Database|Security)|DatabaseError)\./.test(code))
    return undefined
  return toMistake(code, said, linesBefore)
}

function toMistake(code: string, said: string, linesBefore: number): QueryRefusal {
  const [whole, lineText, columnText] = POSITION.exec(said) ?? []
  const en = whole === undefined ? said : said.replace(whole, '').trim()
  if (lineText === undefined || columnText === undefined)
    return new QueryRefusal('mistake', `查询有误。Neo4j：${en}`, { en, reason: code })
  const line = Math.max(1, Number(lineText) - linesBefore)
  const column = Math.max(1, Number(columnText))
  return new QueryRefusal('mistake', `第 ${line} 行第 ${column} 列有误。Neo4j：${en}`, {
    en,
    reason: code,
    line,
    column,
  })
}
