import type { Form } from '@gouji/core'
import { type FormLayout, fillForm, type ReportContent } from '@gouji/core/testing'
import { format2019, format2021, statistics2014 } from '../forms/index.ts'

/** What a test says of a report; the rest is a body with nothing to report. See `fillForm`. */
export type Content = Omit<ReportContent, 'layout'>

/** A report on the statistics table of 2014, on the year 2018 unless told: prose, signature, and the table as an annex. */
export function statisticsReport(content: Content = {}): string {
  return fillForm(statistics2014, {
    ...content,
    layout: { statistics: { corner: ['统　计　指　标', '单位'] } },
  })
}

/** A report in the format of 2019, on the year 2020 unless told, each table in its section. */
export function formatReport2019(content: Content = {}): string {
  return fillForm(format2019, { ...content, layout: layoutOf(format2019) })
}

/** A report in the format of 2021, on the year 2021 unless told, each table in its section. */
export function formatReport2021(content: Content = {}): string {
  return fillForm(format2021, { ...content, layout: layoutOf(format2021) })
}

/** Tables of section two have a line with their article each, those of three and four only their head. */
function layoutOf(form: Form): Record<string, FormLayout> {
  const proactive: FormLayout = { section: 'proactive', announce: 'row', corner: ['信息内容'] }
  return {
    ...Object.fromEntries(form.tables.map((table) => [table.id, proactive])),
    requests: {
      section: 'requests',
      announce: 'none',
      corner: ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'],
      above: '申请人情况',
    },
    cases: { section: 'cases', announce: 'none', corner: [] },
  }
}
