import type { Form } from '@gouji/core/form-schema'
import { format2019 } from './format-2019/index.ts'
import { format2021 } from './format-2021/index.ts'
import { statistics2014 } from './statistics-2014/index.ts'

/** The national forms, oldest first. */
export const forms: readonly Form[] = [statistics2014, format2019, format2021]

export { format2019, format2021, statistics2014 }
