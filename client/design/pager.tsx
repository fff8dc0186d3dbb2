import { Pagination } from 'antd'

interface PagerProps {
  page: number
  /** How many a page holds; with no more than that there is nothing to turn. */
  size: number
  total: number
  /** Which of how many are shown, in words. */
  range: (place: { from: number; to: number; of: number }) => string
  turn: (page: number) => void
}

/** Turns the pages of a list. */
export function Pager({ page, size, total, range, turn }: PagerProps) {
  if (total <= size) return null
  return (
    <Pagination
      className="pages"
      current={page}
      pageSize={size}
      total={total}
      showSizeChanger={false}
      showTotal={(of, [from, to]) => range({ from, to, of })}
      onChange={turn}
    />
  )
}
