import type { Metric } from '@gouji/core/form-schema'

export const metrics: Metric[] = []
