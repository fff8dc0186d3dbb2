import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useTheme } from '#client/design/theme.tsx'
import { FONT, PALETTES } from '#client/design/tokens.ts'
import type { ChartPicture } from '#client/export/chart-picture.ts'
import type { TargetsAnswer } from '#schema/targets.ts'
import { figureOf, scaleOf } from './figure.ts'

echarts.use([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

interface ChartProps {
  series: TargetsAnswer['series']
  unit: string
  label: string
  /** Given the way to take the picture once there is one. */
  onDrawn: (take: () => ChartPicture) => void
}

/** Regions are told apart by mark and dash, not by colour, which means a group of things everywhere else. */
const MARKS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond']
const DASHES = ['solid', 'dashed', 'dotted'] as const

/** A small chart: a line for each region over the years of its targets. */
export default function Chart({ series, unit, label, onDrawn }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const { name: theme } = useTheme()
  useEffect(() => {
    if (frame.current === null) return
    const chart = echarts.init(frame.current, undefined, { renderer: 'svg' })
    chart.setOption(describeChart(series, unit, theme))
    onDrawn(() => ({
      svg: chart.renderToSVGString(),
      width: chart.getWidth(),
      height: chart.getHeight(),
      paper: PALETTES[theme].paper,
    }))
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(frame.current)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [series, unit, theme, onDrawn])
  return <div ref={frame} className="chart" role="img" aria-label={label} />
}

function describeChart(series: ChartProps['series'], unit: string, theme: keyof typeof PALETTES) {
  const { ink, quiet, hairline, raised } = PALETTES[theme]
  const values = series.flatMap(({ points }) => points.map(({ value }) => value))
  const [scale, word] = scaleOf(Math.max(...values), unit)
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort(
    (one, other) => one - other,
  )
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: ink },
    grid: { left: 8, right: 24, top: 56, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, type: 'scroll', textStyle: { color: ink }, inactiveColor: quiet },
    tooltip: {
      trigger: 'item',
      backgroundColor: raised,
      borderColor: hairline,
      textStyle: { color: ink },
      formatter: ({ seriesName, value }: { seriesName: string; value: [number, number] }) =>
        echarts.format.encodeHTML(`${seriesName} ${value[0]}：${figureOf(value[1] * scale, unit)}`),
    },
    xAxis: {
      type: 'value',
      min: first,
      max: last,
      minInterval: 1,
      axisLabel: { color: quiet, formatter: (year: number) => String(year) },
      axisLine: { lineStyle: { color: hairline } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      scale: true,
      name: `${word}${unit}`,
      nameTextStyle: { color: quiet, align: 'left' },
      axisLabel: { color: quiet },
      splitLine: { lineStyle: { color: hairline } },
    },
    series: series.map(({ region, points }, at) => ({
      name: region,
      type: 'line',
      data: points.map(({ year, value }) => [year, value / scale]),
      symbol: MARKS[at % MARKS.length],
      symbolSize: 8,
      color: at % 2 === 0 ? ink : quiet,
      lineStyle: { width: 1.5, type: DASHES[at % DASHES.length] },
    })),
  }
}
