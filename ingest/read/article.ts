import type { Block, Page } from './html-blocks.ts'

/** The article is the innermost element with so much of the page's running text: a page's notes are the rest. */
const SHARE = 0.75
/** Characters of a block that counts as running text. */
const RUNNING = 20
/** A block that is links to a larger part is a menu, whatever it says. */
const MENU = 0.5
/** An element whose name says that it is furniture is believed where it holds no more of the running text. */
const FURNITURE_SHARE = 0.1

const FURNITURE_NAMES =
  /(^|[-_\s])(nav|menu|breadcrumbs?|crumbs?|share|bdshare\w*|social|toolbar|tools?|print|foot|footer|sidebar|side|related|relate|recommend|copyright|qrcode|comments?|pager|pagination|zrbj|editor)([-_\s\d]|$)/

/** Words that a page's own buttons and notes consist of. */
const BUTTONS = new Set(
  '下载 打印 打印本页 打印本文 全屏 收藏 收藏本页 分享 分享到 分享至 字号 字体 字体大小 大 中 小 加大 还原 减小 默认 超大 关闭 关闭窗口 关闭本页 返回 返回顶部 返回列表 首页 上一篇 下一篇 上一条 下一条 微信 微博 新浪微博 腾讯微博 QQ空间 QQ好友 人人网 朗读 听全文 视力保护色 纠错 我要纠错 无障碍浏览 繁體 简体 登录 注册 搜索 网站地图 RSS A+ A- A T T+ T- 没有了 没有了！ 评论'.split(
    ' ',
  ),
)
const NOTES =
  /^[【[（(]?(责任编辑|责编|编辑|审核|审校|校对|终审|初审|来源|信息来源|文章来源|稿件来源|发布时间|发布日期|发布机构|更新时间|日期|时间|作者|浏览次数|浏览量|浏览|点击数|点击量|点击|阅读次数|阅读量|阅读|访问次数|访问量|扫一扫|扫描二维码|上一篇|下一篇|上一条|下一条|当前位置|您的位置|您当前的位置|您现在的位置|现在位置|附件|附件下载|相关链接|相关附件|相关阅读|相关文章|相关新闻|版权所有|主办单位|承办单位|主办|承办|地址|邮编|联系电话|技术支持|网站标识码|网站支持IPv6|索引号|主题分类|发文字号)\s*[：:]/
const MARKS = /ICP备|公网安备|公安机关备案|Copyright|网站标识码|建议使用.{0,20}浏览器/i

/**
 * The text of the article of a page, its title first: the paragraphs of the element that holds the running text, without
 * menus, buttons and notes (下载 打印 字号：大 中 小, 责任编辑：…). Of a page without running text all lines that are no menu.
 */
export function findArticle(page: Page): string {
  const { blocks, title } = page
  const running = sumRunning(page)
  const article = findHolder(page, running)
  const furniture = findFurniture(page, running)
  const kept = blocks.filter(
    (block) => isWithin(page, block.parent, article) && !furniture.has(block.parent) && !isFurniture(block),
  )
  const lines = kept.map(({ text }) => text)
  if (title !== '' && lines.length > 0 && !lines.slice(0, 8).some((line) => squeeze(line).includes(squeeze(title))))
    lines.unshift(title)
  return lines.join('\n')
}

/** How much running text stands in each element, with those inside it. */
function sumRunning({ blocks, holders }: Page): number[] {
  const sums = holders.map(() => 0)
  for (const { text, linked, parent } of blocks)
    if (text.length >= RUNNING && linked < MENU && /[。，；：]/.test(text))
      sums[parent] = (sums[parent] ?? 0) + text.length
  // an element stands after the one that holds it
  for (let at = holders.length - 1; at > 0; at--) {
    const parent = holders[at]?.parent ?? 0
    sums[parent] = (sums[parent] ?? 0) + (sums[at] ?? 0)
  }
  return sums
}

function findHolder({ holders }: Page, running: readonly number[]): number {
  const least = SHARE * (running[0] ?? 0)
  if (least === 0) return 0
  let best = 0
  holders.forEach(({ depth }, at) => {
    if ((running[at] ?? 0) >= least && depth > (holders[best]?.depth ?? 0)) best = at
  })
  return best
}

/** Elements that are furniture by their names, and all inside them. */
function findFurniture({ holders }: Page, running: readonly number[]): Set<number> {
  const most = FURNITURE_SHARE * (running[0] ?? 0)
  const found = new Set<number>()
  holders.forEach(({ parent, named }, at) => {
    if (found.has(parent) || (FURNITURE_NAMES.test(named) && (running[at] ?? 0) <= most)) found.add(at)
  })
  return found
}

function isWithin({ holders }: Page, at: number, holder: number): boolean {
  let current = at
  const least = holders[holder]?.depth ?? 0
  while ((holders[current]?.depth ?? 0) > least) current = holders[current]?.parent ?? 0
  return current === holder
}

function isFurniture({ text, linked }: Block): boolean {
  if (text.length > 200) return false
  if (linked > MENU && text.length < 60) return true
  if (MARKS.test(text) || (NOTES.test(text) && !/。./.test(text))) return true
  const words = text.split(/[\s|｜/／【】[\]：:（）()<>《》·•,，、]+/).filter((word) => word !== '')
  return words.length > 0 && words.every((word) => BUTTONS.has(word))
}

const squeeze = (text: string) => text.replace(/\s/g, '')
