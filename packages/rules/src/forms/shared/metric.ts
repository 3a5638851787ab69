import type { Metric } from '@gouji/core/form-schema'

type Extra = Omit<Metric, 'id' | 'label' | 'cells' | 'units' | 'says'>

/** One metric: id, its two names, cells that add up to it, classifiers, wordings. */
export function metric(
  id: string,
  zh: string,
  en: string,
  cells: string[],
  units: string[],
  says: string[],
  extra: Extra = {},
): Metric {
  return { id, label: { 'zh-CN': zh, en }, cells, units, says, ...extra }
}

/** Classifiers of cases and requests. */
export const cases: string[] = ['件', '宗', '起', '例', '条', '']

export const occasions: string[] = ['次', '场', '场次', '期', '个']

export const people: string[] = ['人', '名', '位', '人次']
