import type { Line } from './lines.ts'

/** A paragraph of the plan itself: long enough, and with the full stops of running text. */
const isBody = (text: string) => text.length >= 60 && /[。！；]/.test(text)

/** What web pages put before and after a plan: 下载, 【字号：, 分享到：, a count of readers, the date with its source. */
const FURNITURE = [
  /^[\d\s|×>＞》《【】[\]·•.]+$/,
  /^(下载|打印|全屏|收藏|加大|还原|减小|大|中|小|首页|分享|关闭|返回|评论|字号|字体|正文|内容摘要|工作报告)[：:]?$/,
  /^【?(字号|字体)\s*[：:]/,
  /^【?(打印本页|打印|关闭窗口|关闭|收藏)】?$/,
  /^(当前位置|您的位置|您当前的位置|您现在的位置)\s*[：:]?/,
  /^(分享到|分享至|扫一扫|上一篇|下一篇|责任编辑|责编|编辑|浏览次数|点击数|阅读次数|访问次数)[^，。]*$/,
  /^(来源|时间|发布时间|发表时间|发布日期|发文时间|发布机构|发文单位|信息来源|信息发布人|作者|来源URL|报告人)\s*[：:][^，。；]*$/,
  /^[（(]?来源[：:][^，。；]*$/,
  /^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s+\d{1,2}[:：时]\d{2}([:：分]\d{0,2})?秒?$/,
  /内容摘要|\.{6}$/,
]

/** From such a line on, nothing of the plan follows at the end of a page. */
const TAIL = [
  /^(分享到|分享至|上一篇|下一篇|扫一扫|打印本页|关闭窗口|法律声明|关于本站|网站地图|版权所有)/,
  /^(相关|推荐|更多|热门)(文章|报道|文档|链接|附件|阅读|新闻|信息|稿件)/,
  /^(本栏|阅读|点击)(最新|推荐|排行)/,
  /^(责任编辑|责编|编辑|责任编审)[：:]/,
  /^[（(]?(来源|原标题)[：:]/,
  /^》》|Copyright|ICP备|公安机关备案|^标签云/,
]

/**
 * The lines that are the page's and not the plan's: before the first paragraph of running text those that look like
 * furniture (a title, 各位代表 and 一、… stay), after the last one everything from the first closing mark on
 * (分享到, 相关报道, 责任编辑). In the middle nothing is taken away.
 */
export function findFurniture(lines: readonly Line[]): Set<Line> {
  const cut = new Set<Line>()
  const tail = findTail(lines)
  for (const line of lines.slice(tail)) cut.add(line)
  const bodies = lines.slice(0, tail).flatMap((line, index) => (isBody(line.text) && !isSummary(line) ? [index] : []))
  const first = bodies[0] ?? 0
  for (const line of lines.slice(0, first)) {
    if (line.text && FURNITURE.some((pattern) => pattern.test(line.text))) cut.add(line)
  }
  return cut
}

/** 内容摘要 of a crawled page: the beginning of the text once more, cut short by dots. */
const isSummary = (line: Line) => /(\.{6}|……)$/.test(line.text)

/** Index of the line from which on a page's end follows; the number of lines where there is none. */
function findTail(lines: readonly Line[]): number {
  let running = 0
  const after = lines.map(() => 0)
  for (let index = lines.length - 1; index >= 0; index--) {
    after[index] = running
    const text = lines[index]?.text ?? ''
    if (isBody(text)) running += text.length
  }
  // A page's end may hold the beginning of the plan once more as a description; a plan's own end is much longer.
  const most = running / 50
  const index = lines.findIndex(
    (line, at) => (after[at] ?? 0) <= most && running > 0 && TAIL.some((pattern) => pattern.test(line.text)),
  )
  return index < 0 ? lines.length : index
}
